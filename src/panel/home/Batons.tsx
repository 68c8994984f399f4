import type { Baton } from '../../domain/home';
import { writeShortDate } from '../dates';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { useHomeStyles } from './home-styles';
import { useNameOf } from './use-name-of';

/** The next conversations that are yet to be arranged: first those that are the reader's, then those they wait for. */
export function Batons({ batons }: { batons: readonly Baton[] }) {
  return (
    <>
      {batons
        .filter(({ mine }) => mine)
        .map((baton) => (
          <Arrange key={`${baton.other.id} ${baton.next}`} baton={baton} />
        ))}
      <Awaited batons={batons.filter(({ mine }) => !mine)} />
    </>
  );
}

/** One that is the reader's to arrange. */
function Arrange({ baton: { other, next } }: { baton: Baton }) {
  const { t, locale } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const nameOf = useNameOf();
  return (
    <article className={page.card}>
      <p className={styles.text}>{t('home.next.baton', { name: nameOf(other), date: writeShortDate(next, locale) })}</p>
      <p className={styles.quiet}>{t('home.next.batonWay')}</p>
    </article>
  );
}

/** What the others arrange, in few words: there is nothing to do about it. */
function Awaited({ batons }: { batons: readonly Baton[] }) {
  const { t, locale } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const nameOf = useNameOf();
  if (batons.length === 0) return null;
  return (
    <div className={page.card}>
      <ul className={styles.list}>
        {batons.map(({ other, next }) => (
          <li key={`${other.id} ${next}`} className={styles.hint}>
            {t('home.next.awaited', { name: nameOf(other), date: writeShortDate(next, locale) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
