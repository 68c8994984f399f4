import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { Note } from '../../domain/meeting';
import { IconButton } from '../parts/IconButton';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import type { NoteEdits } from './use-note-edits';

const useStyles = makeStyles({
  note: {
    padding: '8px 6px 10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  private: { border: `1px dashed ${tokens.colorNeutralStroke1}`, backgroundColor: 'transparent' },
  head: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '24px' },
  author: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  lock: { color: tokens.colorNeutralForeground3, fontSize: '14px', flexShrink: 0 },
  text: { margin: 0, paddingRight: '6px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' },
  both: { display: 'flex', alignItems: 'start', gap: '4px', paddingTop: '6px' },
  kept: { ...typographyStyles.caption1, margin: '3px 0 0', flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

/** One note. Both may change what both can read; only its author takes it away. */
export function NoteItem({ note, edits }: { note: Note; edits: NoteEdits }) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.note, note.private && styles.private)}>
      <NoteHead note={note} edits={edits} />
      <p className={styles.text}>{note.text}</p>
      <BothKept note={note} edits={edits} />
    </li>
  );
}

function NoteHead({ note, edits }: { note: Note; edits: NoteEdits }) {
  const { joined, me, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const mine = note.author === me;
  const author = note.private ? t('notes.onlyYou') : mine ? t('notes.you') : joined.names[note.author];
  return (
    <div className={styles.head}>
      {note.private && <LockClosedRegular className={styles.lock} aria-hidden />}
      <span className={styles.author}>{author}</span>
      <IconButton
        icon={<EditRegular />}
        label={t('notes.edit')}
        focused={edits.justStopped === note.id}
        onClick={() => edits.start(note, note.text)}
      />
      {mine && (
        <IconButton
          icon={<DeleteRegular />}
          label={t('notes.remove')}
          onClick={() => send({ do: 'remove-note', note: note.id })}
        />
      )}
    </div>
  );
}

/** For whoever was second: nothing went wrong, and nothing is lost. */
function BothKept({ note, edits }: { note: Note; edits: NoteEdits }) {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const beside = edits.keptBeside(note);
  if (beside === undefined) return null;
  const isThere = meeting.notes.some(({ id }) => id === beside);
  const what = !isThere ? t('notes.keptAlone') : t(note.private ? 'notes.keptBothMine' : 'notes.keptBoth');
  return (
    <div className={styles.both}>
      <p role="status" className={styles.kept}>
        {what}
      </p>
      <IconButton icon={<DismissRegular />} label={t('notes.seen')} onClick={() => edits.forget(note)} />
    </div>
  );
}
