import { isOutOfStep } from '../domain/diary-step';
import type { Clock } from '../domain/time';
import type { Conversations } from '../storage/conversations';
import type { WakeUps } from '../storage/wake-ups';

interface Keeping {
  conversations: Conversations;
  wakeUps: Pick<WakeUps, 'set'>;
  clock: Clock;
}

/** Longer than a write takes. */
const SAFETY_NET = 10_000;

/**
 * No date that is agreed, moved or let go without the alarm that brings both diaries in step with it: set before it is stored, whoever stores
 * it. Twice, since the first may ring before the write has landed.
 */
export function keepInStep({ conversations, wakeUps, clock }: Keeping): Conversations {
  return {
    ...conversations,
    async write(pair, changes) {
      const now = clock();
      for (const change of changes)
        if ('conversation' in change && isOutOfStep(change.conversation, now))
          for (const due of [now, now + SAFETY_NET])
            await wakeUps.set({ kind: 'diary', due, pair, subject: change.conversation.id, reader: 'manager' });
      return conversations.write(pair, changes);
    },
  };
}
