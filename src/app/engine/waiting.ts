import type { Instant } from '../../domain/time';
import { type PersonWakeUp, readerOf, type WakeUp } from '../../domain/wake-up';
import type { People, PersonKey } from '../../storage/people';
import type { HandlerOf, WakeUps } from '../../storage/wake-ups';

interface WaitingDeps {
  people: Pick<People, 'find' | 'wait' | 'waiting' | 'stopWaiting'>;
  wakeUps: Pick<WakeUps, 'set'>;
}

/** Puts a wake-up aside whose reader cannot be reached: it is quiet until they have installed the app (again). */
export async function keepUntilTheyAreBack(
  { people, wakeUps }: WaitingDeps,
  wakeUp: WakeUp,
  soon: Instant,
): Promise<void> {
  const reader = readerOf(wakeUp);
  await people.wait(reader, wakeUp);
  // They may have come between our attempt and the line above, and then nobody would look for what waits.
  if (!(await people.find(reader))?.reach) return;
  await wakeUps.set({ ...wakeUp, due: soon });
  await people.stopWaiting(reader, wakeUp);
}

/**
 * To be set before it is kept that the bot can reach a person: so that, whatever ends in between, what has waited for them rings.
 */
export function arrivalOf({ tenant, id }: PersonKey, now: Instant): PersonWakeUp {
  return { kind: 'arrival', due: now, person: { tenant, id } };
}

/**
 * Puts back everything that has waited for somebody who is there now. Each as it was, due at once since it was due before: put
 * back twice, it is still one alarm.
 */
export function onArrival({ people, wakeUps }: WaitingDeps): HandlerOf<PersonWakeUp> {
  return {
    kind: 'arrival',
    ring: async ({ person }) => {
      if (!(await people.find(person))?.reach) return { is: 'missing' };
      for (const wakeUp of await people.waiting(person)) {
        await wakeUps.set(wakeUp);
        await people.stopWaiting(person, wakeUp);
      }
      return { is: 'done' };
    },
  };
}
