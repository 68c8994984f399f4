import { makeStyles, tokens } from '@fluentui/react-components';
import { type CareerMap, PATH_CELLS, type Path } from '../../domain/career-map';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { useHomeStyles } from './home-styles';

const useStyles = makeStyles({
  cells: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px', '& dd': { margin: 0 } },
  path: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '8px', marginTop: '8px' },
});

/** Where the employee wants to go, as the two have written it; to be changed in their next talk. */
export function PairMap({ map }: { map: CareerMap }) {
  const { t } = useText();
  const page = usePage();
  const home = useHomeStyles();
  const styles = useStyles();
  const { goal, level, where, leading, paths } = map;
  const aims: [string, string][] = [
    [t('map.goal.label'), goal],
    [t('map.level.label'), level],
    [t('map.where.label'), where ? t(`map.where.${where}`) : ''],
    [t('map.leading.label'), leading ? t(`map.leading.${leading}`) : ''],
  ];
  return (
    <div className={page.card}>
      <details className={home.unfold}>
        <summary className={home.name}>{t('home.history.map')}</summary>
        <div className={styles.path}>
          <Cells cells={aims} />
        </div>
        {paths.map((path) => (
          <div key={path.id} className={styles.path}>
            <Way path={path} />
          </div>
        ))}
      </details>
    </div>
  );
}

function Way({ path }: { path: Path }) {
  const { t } = useText();
  return <Cells cells={PATH_CELLS.map((cell) => [t(`map.${cell}.label`), path[cell]])} />;
}

/** What is empty is left out: this is to be read, and not to be filled in. */
function Cells({ cells }: { cells: readonly [string, string][] }) {
  const home = useHomeStyles();
  const styles = useStyles();
  return (
    <dl className={styles.cells}>
      {cells
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt className={home.quiet}>{label}</dt>
            <dd className={home.text}>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
