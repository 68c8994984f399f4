import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { balance, type DraftAction } from '../../domain/meeting';
import { usePage } from '../page-styles';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Agreed } from './Agreed';
import { Balance } from './Balance';

const useStyles = makeStyles({
  block: { display: 'block' },
  // Lines up the words of buttons without a border with the words above.
  give: { marginLeft: '-6px', textAlign: 'start' },
  keep: { alignSelf: 'start', marginLeft: '-8px' },
});

/** Who owes what by when. While the manager holds more, each of theirs can be handed over, unless it is to stay as it is. */
export function HandOver() {
  const { meeting } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const { manager, employee, tilted } = balance(meeting);
  const [kept, keep] = useDraft('balance-kept', '');
  const held = `${manager}:${employee}`;
  if (!tilted || kept === held) return <Agreed />;
  return (
    <div className={page.quiet}>
      <Balance />
      <Agreed under={(action) => action.owner === 'manager' && <Give action={action} />} />
      <Button appearance="subtle" size="small" className={styles.keep} onClick={() => keep(held)}>
        {t('closing.keep')}
      </Button>
    </div>
  );
}

function Give({ action }: { action: DraftAction }) {
  const { me, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const label = t(`closing.handOver.${me}`);
  return (
    <span className={styles.block}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.give}
        icon={<ArrowSwapRegular />}
        aria-label={`${label}: ${action.text}`}
        onClick={() => send({ do: 'hand-over', action: action.id, owner: 'employee' })}
      >
        {label}
      </Button>
    </span>
  );
}
