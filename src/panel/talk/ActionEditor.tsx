import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import { Writing } from '../parts/Writing';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DueField } from './DueField';
import { FormButtons } from './FormButtons';
import type { ActionEdit, ActionEdits } from './use-action-edits';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  when: { flex: '1 1 120px' },
  meanwhile: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** An action being put into better words, or given a better date, in its place. */
export function ActionEditor({ edit, edits }: { edit: ActionEdit; edits: ActionEdits }) {
  const { t } = useText();
  const styles = useStyles();
  const { id } = edit.before;
  const { text, due } = edit.words;
  const save = () => edits.save(edit);
  const stop = () => edits.stop(id);
  const box = { lines: 1, autoFocus: edits.justStarted === id, maxLength: LONGEST_ACTION };
  const rewrite = (words: string) => edits.write(id, { text: words, due });
  const buttons = { label: t('notes.save'), ready: text.trim() !== '' && due !== '', cancel: t('notes.cancel') };
  return (
    <li className={styles.form}>
      <Writing
        {...box}
        aria-label={t('actions.editing')}
        value={text}
        onWrite={rewrite}
        onEnter={save}
        onEscape={stop}
      />
      <Gone id={id} />
      <div className={styles.row}>
        <DueField className={styles.when} due={due} onChange={(day) => edits.write(id, { text, due: day })} />
        <FormButtons {...buttons} onDo={save} onCancel={stop} />
      </div>
    </li>
  );
}

/** Somebody has taken it away: said, and no reason to stop. */
function Gone({ id }: { id: string }) {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const isThere = meeting.actions.some((action) => action.id === id);
  return <div role="status">{!isThere && <p className={styles.meanwhile}>{t('actions.goneMeanwhile')}</p>}</div>;
}
