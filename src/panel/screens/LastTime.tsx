import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { type BeforeAction, doneOf } from '../../domain/carry-over';
import type { Role } from '../../domain/pair';
import { writeShortDate } from '../dates';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  tally: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1Strong, margin: '4px 0', overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { display: 'flex', gap: '8px' },
  mark: { flexShrink: 0, fontSize: '16px', marginTop: '2px', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorBrandForeground1 },
  text: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  became: { display: 'block', ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** What the two promised each other before, and what became of it: the reader’s own first. */
export function LastTime() {
  const { joined, me, other } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const { before } = joined;
  if (before.length === 0) return null;
  return (
    <section className={page.card} aria-labelledby="last-time">
      <h2 className={page.heading} id="last-time">
        {t('before.title')}
      </h2>
      <p className={styles.tally}>{t('before.tally', { done: doneOf(before), all: before.length })}</p>
      {[me, other]
        .filter((role) => before.some(({ owner }) => owner === role))
        .map((role) => (
          <Share key={role} role={role} />
        ))}
    </section>
  );
}

function Share({ role }: { role: Role }) {
  const { joined, me } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.name}>{role === me ? t('actions.you') : joined.names[role]}</h3>
      <ul className={styles.list}>
        {joined.before
          .filter(({ owner }) => owner === role)
          .map((action) => (
            <Promised key={action.id} action={action} />
          ))}
      </ul>
    </div>
  );
}

function Promised({ action: { text, due, state } }: { action: BeforeAction }) {
  const { t, locale } = useText();
  const styles = useStyles();
  const became =
    state.is === 'open' ? t('before.open', { date: writeShortDate(due, locale) }) : t(`before.became.${state.is}`);
  return (
    <li className={styles.item}>
      {state.is === 'done' ? (
        <CheckmarkCircleFilled className={`${styles.mark} ${styles.done}`} aria-hidden />
      ) : (
        <CircleRegular className={styles.mark} aria-hidden />
      )}
      <p className={styles.text}>
        {text}
        <span className={styles.became}>{became}</span>
      </p>
    </li>
  );
}
