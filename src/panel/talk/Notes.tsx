import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { NoteComposer } from './NoteComposer';
import { NoteItem } from './NoteItem';

const useStyles = makeStyles({
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** What the two write down as they talk, the latest first. */
export function Notes() {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  return (
    <>
      <NoteComposer />
      {meeting.notes.length === 0 ? (
        <p className={styles.none}>{t('notes.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('notes.list')}>
          {meeting.notes.toReversed().map((note) => (
            <NoteItem key={note.id} note={note} />
          ))}
        </ul>
      )}
    </>
  );
}
