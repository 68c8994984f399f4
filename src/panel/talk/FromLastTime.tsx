import { makeStyles } from '@fluentui/react-components';
import { isFresh, isOpen } from '../../domain/action';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { OldPromise } from './OldPromise';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** What is still open from before: each can be kept, put off or let go by whoever owes it. They stay where they are, and are reminded. */
export function FromLastTime() {
  const { joined, me, now } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const shown = joined.before.filter((action) => isOpen(action) || (action.owner === me && isFresh(action, now())));
  if (shown.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="from-last-time">
      <h2 className={page.heading} id="from-last-time">
        {t('before.fromLastTime')}
      </h2>
      <ul className={styles.list}>
        {shown.map((action) => (
          <OldPromise key={action.id} action={action} />
        ))}
      </ul>
    </section>
  );
}
