import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { lazy, Suspense } from 'react';
import { lengthOf } from '../../domain/format';
import { writeWhen } from '../dates';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { LastTime } from './LastTime';

const Preparing = lazy(() => import('../preparing/Preparing').then(({ Preparing }) => ({ default: Preparing })));

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  with: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  fact: { display: 'flex', gap: '8px', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  icon: { fontSize: '20px', flexShrink: 0 },
  agenda: { listStyle: 'none', margin: 0, padding: 0 },
  phase: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    overflowWrap: 'anywhere',
    padding: '7px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  minutes: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  together: { ...typographyStyles.caption1, textAlign: 'center', margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The room before the room: who, when, what about, and how to be ready. */
export function Waiting() {
  const { theirName, send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  return (
    <div className={page.frame}>
      <main className={page.body}>
        <header className={styles.head}>
          <p className={styles.with}>{t('waiting.with')}</p>
          <h1 className={styles.name}>{theirName}</h1>
        </header>
        <Facts />
        <LastTime />
        <Suspense>
          <Preparing />
        </Suspense>
        <Agenda />
        <Ready />
      </main>
      <footer className={page.foot}>
        <Button appearance="primary" size="large" onClick={() => send({ do: 'start' })}>
          {t('waiting.start')}
        </Button>
        <p className={styles.together}>{t('waiting.together')}</p>
      </footer>
    </div>
  );
}

function Facts() {
  const { joined, now } = useTalk();
  const { t, locale } = useText();
  const styles = useStyles();
  const Place = joined.place === 'video' ? VideoRegular : LocationRegular;
  return (
    <ul className={styles.facts}>
      {joined.startsAt !== undefined && (
        <li className={styles.fact}>
          <CalendarRegular className={styles.icon} aria-hidden />
          {writeWhen(joined.startsAt, now(), locale, (time) => t('waiting.today', { time }))}
        </li>
      )}
      <li className={styles.fact}>
        <Place className={styles.icon} aria-hidden />
        {t(`place.${joined.place}`)}, {t('waiting.total', { count: lengthOf(joined.meeting.agenda) })}
      </li>
    </ul>
  );
}

function Agenda() {
  const { joined } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  return (
    <section className={page.card} aria-labelledby="agenda">
      <h2 className={page.heading} id="agenda">
        {t('waiting.agenda')}
      </h2>
      <ol className={styles.agenda}>
        {joined.agenda.map((phase) => (
          <li key={phase.id} className={styles.phase}>
            <span>{phase.name}</span>
            <span className={styles.minutes}>{t('waiting.minutes', { count: phase.minutes })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Ready() {
  const { joined, me } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  return (
    <section className={page.quiet} aria-labelledby="ready">
      <h2 className={page.heading} id="ready">
        {t('waiting.ready')}
      </h2>
      <p className={styles.hint}>{t(`waiting.tone.${me}`)}</p>
      <p className={styles.hint}>{t(`hint.${joined.place}`)}</p>
    </section>
  );
}
