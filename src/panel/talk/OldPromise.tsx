import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isOpen, LONGEST_ACTION } from '../../domain/action';
import type { BeforeAction } from '../../domain/carry-over';
import type { PromiseWish } from '../../domain/live';
import { workdayIn, writeShortDate } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DueField } from './DueField';
import { FormButtons } from './FormButtons';

const useStyles = makeStyles({
  action: {
    padding: '10px 12px 6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  state: { ...typographyStyles.caption1, margin: '2px 0 0', color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '4px', margin: '2px -8px 0' },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px', margin: '6px 0 4px' },
  when: { flex: '1 1 120px' },
  why: { flex: '1 1 100%', minWidth: 0 },
});

/** Days until something that is taken along is due, unless its owner says better. */
const ALONG = 14;

type Deed = PromiseWish extends infer Wish ? (Wish extends unknown ? Omit<Wish, 'action'> : never) : never;

/** Something promised before. Only its owner can change it. */
export function OldPromise({ action }: { action: BeforeAction }) {
  const { me, joined, keepPromise } = useTalk();
  const { t, locale } = useText();
  const styles = useStyles();
  const [form, open] = useState<'along' | 'drop'>();
  const [failed, fail] = useState(false);
  const mine = action.owner === me;
  const does = async (deed: Deed) => {
    fail(false);
    const answer = await keepPromise({ ...deed, action: action.id } as PromiseWish);
    fail(!answer || 'refused' in answer);
    if (answer && 'before' in answer) open(undefined);
  };
  const owner = mine ? t('actions.you') : joined.names[action.owner];
  const due = t('actions.by', { date: writeShortDate(action.due, locale) });
  return (
    <li className={styles.action}>
      <p className={styles.text}>{action.text}</p>
      <p className={styles.state}>
        {action.state.is === 'open' ? `${owner}, ${due}` : t(`before.became.${action.state.is}`)}
      </p>
      {mine && form === undefined && <Deeds action={action} does={does} onOpen={open} />}
      {mine && form === 'along' && <Along onStop={() => open(undefined)} does={does} />}
      {mine && form === 'drop' && <LetGo onStop={() => open(undefined)} does={does} />}
      <div role="status">{failed && <p className={styles.state}>{t('before.failed')}</p>}</div>
    </li>
  );
}

interface DeedsProps {
  action: BeforeAction;
  does(deed: Deed): void;
  onOpen(form: 'along' | 'drop'): void;
}

function Deeds({ action, does, onOpen }: DeedsProps) {
  const { t } = useText();
  const styles = useStyles();
  const ways = isOpen(action)
    ? ([
        ['done', () => does({ do: 'done' })],
        ['drop', () => onOpen('drop')],
        ['take-along', () => onOpen('along')],
      ] as const)
    : ([['undo', () => does({ do: 'undo' })]] as const);
  return (
    <div className={styles.row}>
      {ways.map(([way, go]) => (
        <Button key={way} appearance="subtle" size="small" onClick={go}>
          {t(`before.${way}`)}
        </Button>
      ))}
    </div>
  );
}

/** Why is theirs to say, or to leave unsaid. */
function LetGo({ does, onStop }: { does(deed: Deed): void; onStop(): void }) {
  const { t } = useText();
  const styles = useStyles();
  const [reason, setReason] = useState('');
  return (
    <div className={styles.form}>
      <Field label={t('before.why')} className={styles.why}>
        <Input value={reason} maxLength={LONGEST_ACTION} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <FormButtons
        label={t('before.drop')}
        ready
        onDo={() => does({ do: 'drop', ...(reason.trim() && { reason }) })}
        cancel={t('actions.cancel')}
        onCancel={onStop}
      />
    </div>
  );
}

function Along({ does, onStop }: { does(deed: Deed): void; onStop(): void }) {
  const { now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [due, setDue] = useState(() => workdayIn(ALONG, now()));
  return (
    <div className={styles.form}>
      <DueField className={styles.when} due={due} onChange={setDue} />
      <FormButtons
        label={t('before.take-along')}
        ready={due !== ''}
        onDo={() => does({ do: 'take-along', due })}
        cancel={t('actions.cancel')}
        onCancel={onStop}
      />
    </div>
  );
}
