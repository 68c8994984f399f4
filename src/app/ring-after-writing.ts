import type { Clock } from '../domain/time';
import type { Conversations } from '../storage/conversations';
import type { WakeUps } from '../storage/wake-ups';

interface Outside {
  conversations: Conversations;
  wakeUps: WakeUps;
  clock: Clock;
}

/**
 * Makes what is due now ring at once rather than with the next sweep. Not when the wake-up is set, but after the write that
 * follows it: a wake-up comes first, and rung before its subject is stored it would find nothing.
 */
export function ringAfterWriting(
  { conversations, wakeUps, clock }: Outside,
  sweep: () => Promise<unknown>,
): Pick<Outside, 'conversations' | 'wakeUps'> {
  let due = false;
  return {
    wakeUps: {
      ...wakeUps,
      async set(wakeUp) {
        await wakeUps.set(wakeUp);
        if (wakeUp.due <= clock()) due = true;
      },
    },
    conversations: {
      ...conversations,
      async write(pair, changes) {
        const written = await conversations.write(pair, changes);
        if (due && written !== 'changed-meanwhile') {
          due = false;
          // Not awaited: whoever wrote has an answer to give. What goes wrong rings again with the next sweep.
          sweep().catch(() => undefined);
        }
        return written;
      },
    },
  };
}
