import { Button, makeStyles, Switch, Textarea } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { LONGEST_NOTE } from '../../domain/meeting';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '4px' },
  text: { width: '100%', '& textarea': { fieldSizing: 'content', minHeight: '52px', maxHeight: '160px' } },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', marginLeft: '-6px' },
});

/** Whether a key press means "done": Enter alone, as in a Teams chat. Shift makes a new line, an input method its own. */
export function isDone(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
}

/** Where a note is written. The switch comes first to mind when a thought is not for the other's eyes. */
export function NoteComposer() {
  const { send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [text, setText, clear] = useDraft('note', '');
  const [hidden, setHidden] = useDraft('note-private', false);
  const empty = text.trim() === '';
  const add = () => {
    if (empty) return;
    send({ do: 'note', note: crypto.randomUUID(), text, private: hidden });
    clear();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Textarea
        className={styles.text}
        aria-label={t(hidden ? 'notes.writePrivate' : 'notes.write')}
        placeholder={t(hidden ? 'notes.writePrivate' : 'notes.write')}
        value={text}
        maxLength={LONGEST_NOTE}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (!isDone(event)) return;
          event.preventDefault();
          add();
        }}
      />
      <div className={styles.row}>
        <Switch label={t('notes.private')} checked={hidden} onChange={(_, { checked }) => setHidden(checked)} />
        <Button type="submit" disabledFocusable={empty}>
          {t('notes.add')}
        </Button>
      </div>
    </form>
  );
}
