import { lazy, Suspense, useEffect, useMemo } from 'react';
import { otherRole } from '../domain/pair';
import type { Host } from './host';
import type { Session } from './live/session';
import type { Snapshot } from './live/snapshot';
import { Busy } from './parts/Busy';
import { Spoken } from './Spoken';
import { Lost } from './screens/Lost';
import { Problem } from './screens/Problem';
import { RefusalBar } from './screens/RefusalBar';
import { Waiting } from './screens/Waiting';
import { useAskingAgain } from './use-asking-again';
import { useSession } from './use-session';
import { type Talk, TalkContext } from './use-talk';
import { useText } from './use-text';

const loadTalking = () => import('./talk/Talking');
const Talking = lazy(() => loadTalking().then(({ Talking }) => ({ default: Talking })));
const loadReview = () => import('./screens/Review');
const Review = lazy(() => loadReview().then(({ Review }) => ({ default: Review })));
const loadFarewell = () => import('./screens/Farewell');
const Farewell = lazy(() => loadFarewell().then(({ Farewell }) => ({ default: Farewell })));
const REST = [
  loadReview,
  loadFarewell,
  () => import('./talk/Actions'),
  () => import('./talk/Closing'),
  () => import('./talk/StuckForm'),
  () => import('./talk/ParkForm'),
  () => import('./talk/IntroduceForm'),
  () => import('./map/MapPage'),
];

/** From signing in to the wave at the end. */
export function Conversation({ host }: { host: Host }) {
  const { session, snapshot } = useSession(host);
  const { t } = useText();
  const talk = useMemo(() => session && talkOf(session, snapshot), [session, snapshot]);
  // Whoever waits for the start has the next screen at hand already.
  useEffect(() => void loadTalking(), []);
  const started = talk?.meeting.startedAt !== undefined;
  // Later the network may be gone. What cannot be had now is asked for again when it is needed.
  useEffect(() => void (started && Promise.allSettled(REST.map((load) => load()))), [started]);
  useAskingAgain(snapshot.notFound === true, session?.refresh);
  if (snapshot.notFound) return <Problem is="not-found" onRetry={session?.refresh} />;
  if (snapshot.connection === 'refused' && !talk) return <Problem is="refused" onRetry={session?.refresh} />;
  if (!session || !talk) return <Busy label={t('connecting')} />;
  return (
    <TalkContext value={talk} key={talk.joined.conversation.id}>
      <Spoken locale={talk.joined.locale}>
        <Lost connection={snapshot.connection} />
        <RefusalBar refusal={snapshot.refusal} onDismiss={session.forgive} />
        <Suspense fallback={<Busy label={t('opening')} />}>{screenOf(talk)}</Suspense>
      </Spoken>
    </TalkContext>
  );
}

function screenOf({ meeting }: Talk) {
  if (meeting.closedAt !== undefined) return <Farewell />;
  if (meeting.startedAt === undefined) return <Waiting />;
  return meeting.reviewing ? <Review /> : <Talking />;
}

/** All that the parts of the screen need to know, once the server has answered. */
export function talkOf(session: Session, { joined, meeting }: Snapshot): Talk | undefined {
  if (!joined || !meeting) return undefined;
  const other = otherRole(joined.role);
  const now = () => session.clock.now();
  const { send, prepare, keepPromise, keep } = session;
  return {
    joined,
    meeting,
    me: joined.role,
    other,
    theirName: joined.names[other],
    send,
    prepare,
    keepPromise,
    now,
    keep,
  };
}
