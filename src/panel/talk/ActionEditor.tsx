import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import { Writing } from '../parts/Writing';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DueField } from './DueField';
import type { ActionEdit, ActionEdits } from './use-action-edits';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'end', alignItems: 'end', gap: '6px' },
  when: { flex: '1 1 120px' },
  meanwhile: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** An action being put into better words, or given a better date, in its place. */
export function ActionEditor({ edit, edits }: { edit: ActionEdit; edits: ActionEdits }) {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { id } = edit.before;
  const { text, due } = edit.words;
  const save = () => edits.save(edit);
  const stop = () => edits.stop(id);
  const isGone = !meeting.actions.some((action) => action.id === id);
  return (
    <li className={styles.form}>
      <Writing
        aria-label={t('actions.editing')}
        autoFocus={edits.justStarted === id}
        lines={1}
        value={text}
        maxLength={LONGEST_ACTION}
        onWrite={(words) => edits.write(id, { text: words, due })}
        onEnter={save}
        onEscape={stop}
      />
      {isGone && (
        <p role="status" className={styles.meanwhile}>
          {t('actions.goneMeanwhile')}
        </p>
      )}
      <div className={styles.row}>
        <DueField className={styles.when} due={due} onChange={(day) => edits.write(id, { text, due: day })} />
        <Button appearance="subtle" onClick={stop}>
          {t('notes.cancel')}
        </Button>
        <Button disabledFocusable={text.trim() === '' || due === ''} onClick={save}>
          {t('notes.save')}
        </Button>
      </div>
    </li>
  );
}
