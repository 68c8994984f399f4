import type { Pair } from '../domain/pair';
import type { Clock } from '../domain/time';
import { readerOf, type WakeUp } from '../domain/wake-up';
import type { Conversations } from '../storage/conversations';
import type { WakeUps } from '../storage/wake-ups';

interface Outside {
  conversations: Conversations;
  wakeUps: WakeUps;
  clock: Clock;
}

/**
 * Makes what is due now ring at once rather than with the next sweep. Not when the wake-up is set, but after the write that
 * follows it: a wake-up comes first, and rung before its subject is stored it would find nothing. So what was set for
 * one pair does not ring after the write of another, which may come in between.
 */
export function ringAfterWriting(
  { conversations, wakeUps, clock }: Outside,
  sweep: (near: readonly WakeUp[]) => Promise<unknown>,
): Pick<Outside, 'conversations' | 'wakeUps'> {
  /** One for each subject: all of one pair are kept together, and all of one person. */
  const due = new Map<string, WakeUp>();
  return {
    wakeUps: {
      ...wakeUps,
      async set(wakeUp) {
        await wakeUps.set(wakeUp);
        if (wakeUp.due <= clock()) due.set(subjectOf(wakeUp), wakeUp);
      },
    },
    conversations: {
      ...conversations,
      async write(pair, changes) {
        const written = await conversations.write(pair, changes);
        if (written === 'changed-meanwhile') return written;
        const rings = subjectsOf(pair).flatMap((subject) => due.get(subject) ?? []);
        for (const subject of subjectsOf(pair)) due.delete(subject);
        // Not awaited: whoever wrote has an answer to give. What goes wrong rings again with the next sweep.
        if (rings.length > 0) sweep(rings).catch(() => undefined);
        return written;
      },
    },
  };
}

const nameOf = (...ids: string[]): string => ids.join(' ');

/** What has to be written before a wake-up finds what it is about. */
function subjectOf(wakeUp: WakeUp): string {
  if ('pair' in wakeUp) return subjectsOf(wakeUp.pair)[0];
  const { tenant, id } = readerOf(wakeUp);
  return nameOf(tenant, id);
}

function subjectsOf({ tenant, manager, employee }: Pair) {
  return [nameOf(tenant, manager, employee), nameOf(tenant, manager), nameOf(tenant, employee)] as const;
}
