import { Button, makeStyles, Switch } from '@fluentui/react-components';
import { LONGEST_NOTE } from '../../domain/meeting';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', marginLeft: '-6px' },
});

/** Where a note is written, for both or for oneself. */
export function NoteComposer() {
  const { send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [text, setText, clear] = useDraft('note', '');
  const [hidden, setHidden] = useDraft('note-private', false);
  const empty = text.trim() === '';
  const label = t(hidden ? 'notes.writePrivate' : 'notes.write');
  const add = () => {
    if (empty) return;
    send({ do: 'note', note: crypto.randomUUID(), text, private: hidden });
    clear();
  };
  return (
    <div className={styles.form}>
      <Writing
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={LONGEST_NOTE}
        onWrite={setText}
        onEnter={add}
      />
      <div className={styles.row}>
        <Switch label={t('notes.private')} checked={hidden} onChange={(_, { checked }) => setHidden(checked)} />
        <Button appearance={empty ? 'subtle' : 'secondary'} disabledFocusable={empty} onClick={add}>
          {t('notes.add')}
        </Button>
      </div>
    </div>
  );
}
