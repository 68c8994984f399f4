import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import type { Role } from '../../domain/pair';
import { dateIn, workdayIn } from '../dates';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { OwnerChoice } from './OwnerChoice';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  when: { flex: '1 1 120px' },
});

const DUE_IN_DAYS = 14;

/** One action: the words, one owner, one date. Owner and date are asked for once there are words. */
export function ActionForm() {
  const { send, now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [text, setText, clearText] = useDraft('action', '');
  const [owner, setOwner, clearOwner] = useDraft<Role>('action-owner', 'employee');
  const [due, setDue, clearDue] = useDraft('action-due', workdayIn(DUE_IN_DAYS, now()));
  const ready = text.trim() !== '' && due !== '';
  const add = () => {
    if (!ready) return;
    send({ do: 'act', action: crypto.randomUUID(), owner, text, due });
    for (const clear of [clearText, clearOwner, clearDue]) clear();
  };
  return (
    <div className={styles.form}>
      <Field label={t('actions.what')}>
        <Writing lines={1} value={text} maxLength={LONGEST_ACTION} onWrite={setText} onEnter={add} />
      </Field>
      {text !== '' && (
        <>
          <OwnerChoice owner={owner} onChoose={setOwner} />
          <div className={styles.row}>
            <Field label={t('actions.when')} className={styles.when}>
              <Input type="date" value={due} min={dateIn(0, now())} onChange={(_, { value }) => setDue(value)} />
            </Field>
            <Button disabledFocusable={!ready} onClick={add}>
              {t('actions.add')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
