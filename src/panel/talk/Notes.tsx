import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Note } from '../../domain/meeting';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { HoldStill } from './HoldStill';
import { NoteComposer } from './NoteComposer';
import { NoteEditor } from './NoteEditor';
import { NoteItem } from './NoteItem';
import { groupNotes } from './note-groups';
import { useNoteEdits } from './use-note-edits';

const useStyles = makeStyles({
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** What the two write down as they talk: for the part they are in, and below it for those before. */
export function Notes() {
  const { joined, meeting } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const edits = useNoteEdits();
  const groups = groupNotes(meeting.notes, meeting.phase, edits.all);
  const show = (note: Note) => {
    const edit = edits.of(note.id);
    return edit ? (
      <NoteEditor key={note.id} edit={edit} edits={edits} />
    ) : (
      <NoteItem key={note.id} note={note} edits={edits} />
    );
  };
  return (
    <HoldStill>
      <NoteComposer />
      {groups.length === 0 && <p className={styles.none}>{t('notes.none')}</p>}
      {groups.map(({ phase, notes }) => {
        const name = joined.agenda[phase]?.name ?? '';
        return (
          <section key={phase} className={page.quiet}>
            {phase !== meeting.phase && <h3 className={page.heading}>{name}</h3>}
            <ul className={styles.list} aria-label={t('notes.list', { phase: name })}>
              {notes.map(show)}
            </ul>
          </section>
        );
      })}
    </HoldStill>
  );
}
