import { Button, makeStyles } from '@fluentui/react-components';
import { LONGEST_NOTE, type Note } from '../../domain/meeting';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  row: { display: 'flex', justifyContent: 'end', gap: '6px' },
});

/** A note being rewritten in its place. */
export function NoteEditor({ note, onDone }: { note: Note; onDone(): void }) {
  const { send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [text, setText, clear] = useDraft(`edit/${note.id}`, note.text);
  const stop = () => {
    clear();
    onDone();
  };
  const save = () => {
    if (text.trim() === '') return;
    if (text !== note.text) send({ do: 'edit-note', note: note.id, text, seen: note.wording, private: note.private });
    stop();
  };
  return (
    <li className={styles.form}>
      <Writing
        aria-label={t('notes.editing')}
        autoFocus
        value={text}
        maxLength={LONGEST_NOTE}
        onWrite={setText}
        onEnter={save}
        onEscape={stop}
      />
      <div className={styles.row}>
        <Button appearance="subtle" onClick={stop}>
          {t('notes.cancel')}
        </Button>
        <Button onClick={save}>{t('notes.save')}</Button>
      </div>
    </li>
  );
}
