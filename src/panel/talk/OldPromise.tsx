import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isOpen } from '../../domain/action';
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
});

/** Days until something that is taken along is due, unless its owner says better. */
const ALONG = 14;

type Deed = PromiseWish extends infer Wish ? (Wish extends unknown ? Omit<Wish, 'action'> : never) : never;

/** Something promised before. Only its owner can change it. */
export function OldPromise({ action }: { action: BeforeAction }) {
  const { me, joined, keepPromise } = useTalk();
  const { t, locale } = useText();
  const styles = useStyles();
  const [moving, move] = useState(false);
  const [failed, fail] = useState(false);
  const mine = action.owner === me;
  const does = async (deed: Deed) => {
    fail(false);
    const answer = await keepPromise({ ...deed, action: action.id } as PromiseWish);
    fail(!answer || 'refused' in answer);
    if (answer && 'before' in answer) move(false);
  };
  const owner = mine ? t('actions.you') : joined.names[action.owner];
  const due = t('actions.by', { date: writeShortDate(action.due, locale) });
  return (
    <li className={styles.action}>
      <p className={styles.text}>{action.text}</p>
      <p className={styles.state}>
        {action.state.is === 'open' ? `${owner}, ${due}` : t(`before.became.${action.state.is}`)}
      </p>
      {mine &&
        (moving ? (
          <Along onStop={() => move(false)} does={does} />
        ) : (
          <Deeds action={action} does={does} onMove={() => move(true)} />
        ))}
      <div role="status">{failed && <p className={styles.state}>{t('before.failed')}</p>}</div>
    </li>
  );
}

function Deeds({ action, does, onMove }: { action: BeforeAction; does(deed: Deed): void; onMove(): void }) {
  const { t } = useText();
  const styles = useStyles();
  const deeds = isOpen(action) ? (['done', 'drop'] as const) : (['undo'] as const);
  return (
    <div className={styles.row}>
      {deeds.map((deed) => (
        <Button key={deed} appearance="subtle" size="small" onClick={() => does({ do: deed })}>
          {t(`before.${deed}`)}
        </Button>
      ))}
      {isOpen(action) && (
        <Button appearance="subtle" size="small" onClick={onMove}>
          {t('before.take-along')}
        </Button>
      )}
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
