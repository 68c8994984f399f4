import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useState } from 'react';
import type { Note } from '../../domain/meeting';
import { IconButton } from '../parts/IconButton';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { NoteEditor } from './NoteEditor';

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
});

/** One note. Only its author can change it or take it away. */
export function NoteItem({ note }: { note: Note }) {
  const { keep } = useTalk();
  const styles = useStyles();
  const [editing, edit] = useState(() => keep.read(`edit/${note.id}`) !== undefined);
  if (editing) return <NoteEditor note={note} onDone={() => edit(false)} />;
  return (
    <li className={mergeClasses(styles.note, note.private && styles.private)}>
      <NoteHead note={note} onEdit={() => edit(true)} />
      <p className={styles.text}>{note.text}</p>
    </li>
  );
}

function NoteHead({ note, onEdit }: { note: Note; onEdit(): void }) {
  const { joined, me, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const mine = note.author === me;
  const author = note.private ? t('notes.onlyYou') : mine ? t('notes.you') : joined.names[note.author];
  const phase = joined.agenda[note.phase]?.name;
  return (
    <div className={styles.head}>
      {note.private && <LockClosedRegular className={styles.lock} aria-hidden />}
      <span className={styles.author}>{phase ? `${author} · ${phase}` : author}</span>
      {mine && (
        <>
          <IconButton icon={<EditRegular />} label={t('notes.edit')} onClick={onEdit} />
          <IconButton
            icon={<DeleteRegular />}
            label={t('notes.remove')}
            onClick={() => send({ do: 'remove-note', note: note.id })}
          />
        </>
      )}
    </div>
  );
}
