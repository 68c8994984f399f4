import { makeStyles } from '@fluentui/react-components';
import { MOST_PATHS } from '../../domain/career-map';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Cell } from './Cell';
import { Goal } from './Goal';
import { PathCard } from './PathCard';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  next: { padding: '0 16px', display: 'flex', flexDirection: 'column' },
});

/** The map: where it is to go, and each way there as a card. A new way begins with what the goal needs. */
export function MapPage() {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { goal, paths } = meeting.map;
  return (
    <>
      <Goal />
      {paths.length > 0 && (
        <ul className={styles.list} aria-label={t('map.paths')}>
          {paths.map((path) => (
            <PathCard key={path.id} path={path} />
          ))}
        </ul>
      )}
      {(goal !== '' || paths.length > 0) && paths.length < MOST_PATHS && <NextPath />}
    </>
  );
}

function NextPath() {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const ask = t(meeting.map.paths.length === 0 ? 'map.need.ask' : 'map.need.more');
  return (
    <div className={`${page.quiet} ${styles.next}`}>
      <Cell
        name="next"
        label={ask}
        ask={ask}
        text=""
        onSay={(said) => send({ do: 'write-path', path: crypto.randomUUID(), cell: 'need', ...said })}
      />
    </div>
  );
}
