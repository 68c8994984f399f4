import type { HomeAction } from '../../domain/home';
import { dateIn, writeShortDate } from '../dates';
import { useText } from '../use-text';
import { useHomeStyles } from './home-styles';
import { useHome } from './use-home';

/** By when, and what is to be said about that; of a closed one, how it ended. */
export function Due({ action }: { action: HomeAction }) {
  const { t, locale } = useText();
  const { home } = useHome();
  const styles = useHomeStyles();
  const { due, quietUntil, state } = action;
  const write = (date: string) => writeShortDate(date, locale);
  const today = dateIn(0, home.now);
  const isQuiet = quietUntil !== undefined && quietUntil > today;
  if (state.is === 'dropped')
    return (
      <p className={styles.quiet}>
        {t('home.due.dropped', { date: write(dateIn(0, state.at)), reason: state.reason })}
      </p>
    );
  if (state.is === 'done')
    return <p className={styles.quiet}>{t('home.due.done', { date: write(dateIn(0, state.at)) })}</p>;
  const key = due === today ? 'today' : due < today ? 'past' : 'by';
  return (
    <p className={styles.quiet}>
      {t(`home.due.${key}`, { date: write(due) })}
      {isQuiet && ` ${t('home.due.quiet', { date: write(quietUntil) })}`}
    </p>
  );
}
