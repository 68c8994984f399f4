import { useId } from 'react';
import { isEmptyMap } from '../../domain/career-map';
import type { HomePair } from '../../domain/home';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { HeldTalk } from './HeldTalk';
import { useHomeStyles } from './home-styles';
import { PairMap } from './PairMap';
import { useHome } from './use-home';
import { useNameOf } from './use-name-of';

/** What lies behind: with each one the talks, the last first, and where they want to go as it stands now. */
export function History() {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  return (
    <div className={styles.column}>
      {home.pairs.length === 0 && (
        <div className={page.card}>
          <p className={styles.name}>{t('home.history.none')}</p>
          <p className={styles.hint}>{t('home.history.noneWay')}</p>
        </div>
      )}
      {home.pairs.map((pair) => (
        <Behind key={`${pair.other.id} ${pair.role}`} pair={pair} />
      ))}
    </div>
  );
}

function Behind({ pair: { other, role, talks, map } }: { pair: HomePair }) {
  const { t } = useText();
  const styles = useHomeStyles();
  const nameOf = useNameOf();
  const name = useId();
  const hasMap = map !== undefined && !isEmptyMap(map);
  return (
    <section className={styles.part} aria-labelledby={name}>
      <h2 className={styles.title} id={name}>
        {t('home.with', { name: nameOf(other) })}
      </h2>
      <ul className={styles.list}>
        {talks.map((talk) => (
          <HeldTalk key={talk.id} talk={talk} role={role} name={nameOf(other)} />
        ))}
      </ul>
      {hasMap && <PairMap map={map} />}
    </section>
  );
}
