import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { Upcoming } from '../../domain/home';
import { writeWhen } from '../dates';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { Batons } from './Batons';
import { useHomeStyles } from './home-styles';
import { useHome } from './use-home';
import { useNameOf } from './use-name-of';

const PrepareHere = lazy(() => import('./PrepareHere').then(({ PrepareHere }) => ({ default: PrepareHere })));

/** What is ahead: the nearest with the way into it, the next ones that are the reader's to arrange, and those they wait for. */
export function NextTalks() {
  const { home } = useHome();
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const { upcoming, batons } = home;
  return (
    <section className={styles.part} aria-labelledby="next">
      <h2 className={styles.title} id="next">
        {t('home.next.title')}
      </h2>
      {upcoming.length + batons.length === 0 && (
        <div className={page.card}>
          <p className={styles.name}>{t('problem.not-found.title')}</p>
          <p className={styles.hint}>{t('problem.not-found.way')}</p>
        </div>
      )}
      {upcoming.map((talk, index) => (
        <Talk key={talk.conversation.id} talk={talk} isFirst={index === 0} />
      ))}
      <Batons batons={batons} />
    </section>
  );
}

function Talk({ talk, isFirst }: { talk: Upcoming; isFirst: boolean }) {
  const page = usePage();
  const styles = useHomeStyles();
  const nameOf = useNameOf();
  const [preparing, prepare] = useState(false);
  const name = useId();
  return (
    <>
      <article className={page.card} aria-labelledby={name}>
        <h3 className={styles.name} id={name}>
          {nameOf(talk.other)}
        </h3>
        <Facts talk={talk} />
        {talk.startsAt !== undefined && (
          <Ways talk={talk} isFirst={isFirst} preparing={preparing} onPrepare={prepare} with={name} />
        )}
      </article>
      <Suspense>{preparing && <PrepareHere conversation={talk.conversation} />}</Suspense>
    </>
  );
}

interface WaysProps {
  talk: Upcoming;
  isFirst: boolean;
  preparing: boolean;
  onPrepare(on: boolean): void;
  /** Id of what says with whom. */
  with: string;
}

function Ways({ talk, isFirst, preparing, onPrepare, with: name }: WaysProps) {
  const { open } = useHome();
  const { t } = useText();
  const styles = useHomeStyles();
  return (
    <div className={styles.row}>
      <Button
        appearance={isFirst ? 'primary' : 'secondary'}
        aria-describedby={name}
        onClick={() => open(talk.conversation)}
      >
        {t('home.next.open')}
      </Button>
      <Button
        appearance="subtle"
        aria-expanded={preparing}
        aria-describedby={name}
        onClick={() => onPrepare(!preparing)}
      >
        {t('home.next.prepare')}
      </Button>
    </div>
  );
}

function Facts({ talk }: { talk: Upcoming }) {
  const { home } = useHome();
  const { t, locale } = useText();
  const styles = useHomeStyles();
  const nameOf = useNameOf();
  const { startsAt, place, minutes } = talk;
  const today = (time: string) => t('waiting.today', { time });
  return (
    <>
      {startsAt === undefined ? (
        <p className={styles.hint}>
          {t(talk.waitsForMe ? 'home.next.waitsForMe' : 'home.next.waits', { name: nameOf(talk.other) })}
        </p>
      ) : (
        <p className={styles.text}>{writeWhen(startsAt, home.now, locale, today)}</p>
      )}
      <p className={styles.quiet}>
        {t(`place.${place}`)}, {t('waiting.total', { count: minutes })}
      </p>
    </>
  );
}
