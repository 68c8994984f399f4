import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_NOTE } from '../../domain/meeting';
import { Writing } from '../parts/Writing';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { FormButtons } from './FormButtons';
import type { NoteEdit, NoteEdits } from './use-note-edits';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  meanwhile: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A note being rewritten in its place. */
export function NoteEditor({ edit, edits }: { edit: NoteEdit; edits: NoteEdits }) {
  const { t } = useText();
  const styles = useStyles();
  const { id } = edit.before;
  const save = () => edits.save(edit);
  const stop = () => edits.stop(id);
  return (
    <li className={styles.form}>
      <Writing
        aria-label={t('notes.editing')}
        autoFocus={edits.justStarted === id}
        value={edit.words}
        maxLength={LONGEST_NOTE}
        onWrite={(words) => edits.write(id, words)}
        onEnter={save}
        onEscape={stop}
      />
      <Meanwhile edit={edit} />
      <FormButtons
        label={t('notes.save')}
        ready={edit.words.trim() !== ''}
        onDo={save}
        cancel={t('notes.cancel')}
        onCancel={stop}
      />
    </li>
  );
}

/** What has become of the note since its reader began: no reason to stop. */
function Meanwhile({ edit: { before } }: { edit: NoteEdit }) {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const now = meeting.notes.find(({ id }) => id === before.id);
  const what = !now ? t('notes.goneMeanwhile') : now.text !== before.text ? t('notes.changedMeanwhile') : undefined;
  return <div role="status">{what && <p className={styles.meanwhile}>{what}</p>}</div>;
}
