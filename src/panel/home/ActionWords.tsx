import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_ACTION } from '../../domain/action';
import type { HomeAction } from '../../domain/home';
import { dateIn } from '../dates';
import { Writing } from '../parts/Writing';
import { FormButtons } from '../talk/FormButtons';
import { useText } from '../use-text';
import { useHome } from './use-home';
import type { Wishing } from './use-wish';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  when: { flex: '1 1 120px', minWidth: 0 },
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

/** An action being put into better words, or given another date, in its place. What is refused stays in its box. */
export function ActionWords(props: { action: HomeAction; wishing: Wishing; onEnd(): void }) {
  const { action, wishing, onEnd } = props;
  const { home } = useHome();
  const { t } = useText();
  const styles = useStyles();
  const [text, setText] = useState(action.text);
  const [due, setDue] = useState(action.due);
  const ready = text.trim() !== '' && due !== '' && !wishing.waiting;
  const save = async () => {
    if (!ready) return;
    const refused =
      (text.trim() !== action.text && (await wishing.wish({ is: 'words', text }))) ||
      (due !== action.due && (await wishing.wish({ is: 'date', due })));
    if (!refused) onEnd();
  };
  return (
    <div className={styles.form}>
      <Writing
        aria-label={t('actions.editing')}
        autoFocus
        lines={1}
        maxLength={LONGEST_ACTION}
        value={text}
        onWrite={setText}
        onEnter={() => void save()}
        onEscape={onEnd}
      />
      <div className={styles.row}>
        <Field label={t('actions.when')} className={styles.when}>
          <Input
            type="date"
            className={styles.box}
            value={due}
            min={dateIn(0, home.now)}
            onChange={(_, { value }) => setDue(value)}
          />
        </Field>
        <FormButtons
          label={t('notes.save')}
          ready={ready}
          onDo={() => void save()}
          cancel={t('notes.cancel')}
          onCancel={onEnd}
        />
      </div>
    </div>
  );
}
