import { type Clock, minutes } from '../domain/time';
import type { People } from '../storage/people';
import type { WakeUps } from '../storage/wake-ups';

/**
 * The alarm is set before the news are kept; rung in between, it would find the old ones and be gone. Long enough for tables that are
 * slow, and for the clock of another server that is ahead; too short to matter to a morning.
 */
const KEPT_BY_THEN = minutes(1);

interface Moving {
  people: People;
  wakeUps: Pick<WakeUps, 'set'>;
  clock: Clock;
}

/**
 * Whoever lives by another clock or other settings from now on is woken up in a minute: not to be told anything, but so that the
 * next morning is found anew. Their alarms were set for mornings that may not be theirs any more.
 */
export function wakeWhenMoved({ people, wakeUps, clock }: Moving): People {
  return {
    ...people,
    remember: (news, onMove) =>
      people.remember(news, async () => {
        const { tenant, id } = news;
        await wakeUps.set({ kind: 'morning', due: clock() + KEPT_BY_THEN, person: { tenant, id } });
        await onMove?.();
      }),
  };
}
