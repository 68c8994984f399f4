import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nameOfCadence } from '../../domain/cadence';
import { writeLongDate } from '../dates';
import { usePage } from '../page-styles';
import { Agreed } from '../talk/Agreed';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  quote: {
    ...typographyStyles.subtitle2,
    fontWeight: 'normal',
    margin: 0,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  plain: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', userSelect: 'text' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** What the two leave with: the sentence, who does what by when, when next, and what was put aside. */
export function LeavingWith() {
  const { meeting, me, theirName } = useTalk();
  const { t, locale } = useText();
  const styles = useStyles();
  const { cadence } = meeting;
  const own = typeof cadence === 'object' ? writeLongDate(cadence.on, locale) : '';
  const next = { name: theirName, date: own };
  return (
    <>
      <Part title={t(`farewell.soWhat.${me}`, { name: theirName })}>
        <p className={styles.quote}>{meeting.soWhat}</p>
      </Part>
      {meeting.actions.length > 0 && (
        <Part title={t('farewell.agreed')}>
          <Agreed />
        </Part>
      )}
      {cadence && (
        <Part title={t('farewell.next')}>
          <p className={styles.plain}>{t(`farewell.nextWhen.${nameOfCadence(cadence)}.${me}`, next)}</p>
        </Part>
      )}
      {meeting.parked.length > 0 && (
        <Part title={t('farewell.parked')}>
          <ul className={styles.list}>
            {meeting.parked.map(({ id, text }) => (
              <li key={id} className={styles.plain}>
                {text}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const page = usePage();
  return (
    <section className={page.card}>
      <h2 className={page.heading}>{title}</h2>
      {children}
    </section>
  );
}
