import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useRef, useState } from 'react';
import type { Path, PathCell } from '../../domain/career-map';
import { usePage } from '../page-styles';
import { IconButton } from '../parts/IconButton';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Cell } from './Cell';
import { CellAction } from './CellAction';

const useStyles = makeStyles({
  card: { position: 'relative' },
  cell: { display: 'flex', flexDirection: 'column' },
  need: { paddingRight: '24px' },
  away: { position: 'absolute', top: '10px', right: '8px' },
  ways: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: '8px',
    marginTop: '2px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  waysTitle: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  sure: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'end', gap: '6px' },
  question: { ...typographyStyles.body1, flexBasis: '100%' },
});

const WAYS = ['training', 'role', 'experience'] as const;

/** One thing that the goal needs, and the way to it: what is there, what is not, and what closes the gap. */
export function PathCard({ path }: { path: Path }) {
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const [leaving, leave] = useState(false);
  const away = useRef<HTMLDivElement>(null);
  const stay = () => {
    leave(false);
    away.current?.querySelector('button')?.focus();
  };
  return (
    <li className={`${page.card} ${styles.card}`}>
      <div className={styles.need}>
        <PathText path={path} cell="need" />
      </div>
      <div className={styles.away} ref={away}>
        <IconButton icon={<DeleteRegular />} label={t('map.remove')} onClick={() => leave(true)} />
      </div>
      {leaving && <Sure path={path} onStay={stay} />}
      {(path.need !== '' || path.there !== '') && <PathText path={path} cell="there" />}
      {(path.need !== '' || path.gap !== '') && <PathText path={path} cell="gap" />}
      <Ways path={path} />
    </li>
  );
}

function Ways({ path }: { path: Path }) {
  const { t } = useText();
  const styles = useStyles();
  if (path.gap === '' && WAYS.every((way) => path[way] === '')) return null;
  return (
    <div className={styles.ways}>
      <p className={styles.waysTitle}>{t('map.ways')}</p>
      {WAYS.map((way) => (
        <PathText key={way} path={path} cell={way} />
      ))}
    </div>
  );
}

const BECOMES_ACTION: ReadonlySet<PathCell> = new Set(['gap', ...WAYS]);

function PathText({ path, cell }: { path: Path; cell: PathCell }) {
  const { send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  return (
    <div className={styles.cell}>
      <Cell
        strong={cell === 'need'}
        name={`${path.id}/${cell}`}
        label={t(`map.${cell}.label`)}
        ask={t(`map.${cell}.ask`)}
        text={path[cell]}
        onSay={(said) => send({ do: 'write-path', path: path.id, cell, ...said })}
      />
      {BECOMES_ACTION.has(cell) && <CellAction path={path} cell={cell} />}
    </div>
  );
}

function Sure({ path, onStay }: { path: Path; onStay(): void }) {
  const { send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  return (
    <div className={styles.sure} role="alert">
      <span className={styles.question}>{t('map.sure')}</span>
      <Button size="small" onClick={() => send({ do: 'remove-path', path: path.id })}>
        {t('map.yes')}
      </Button>
      <Button size="small" appearance="subtle" autoFocus onClick={onStay}>
        {t('map.no')}
      </Button>
    </div>
  );
}
