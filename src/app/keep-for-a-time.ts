import { retentionWakeUp } from '../domain/retention';
import type { Clock } from '../domain/time';
import type { Change, Conversations } from '../storage/conversations';
import type { WakeUps } from '../storage/wake-ups';

interface Keeping {
  conversations: Conversations;
  wakeUps: Pick<WakeUps, 'set'>;
  /** For how many months a conversation is kept once it is over; 0: for ever. */
  months: number;
  clock: Clock;
}

/**
 * No conversation without the alarm that one day takes it away: set before it is first stored, and again when it ends, whoever
 * stores it. It is the same alarm each time, and finds for itself how long it is to be kept.
 */
export function keepForATime({ conversations, wakeUps, months, clock }: Keeping): Conversations {
  if (months === 0) return conversations;
  return {
    ...conversations,
    async write(pair, changes) {
      for (const change of changes)
        if ('conversation' in change && needsAlarm(change))
          await wakeUps.set(retentionWakeUp(change.conversation, months, clock()));
      return conversations.write(pair, changes);
    },
  };
}

function needsAlarm({ conversation, etag }: Extract<Change, { conversation: unknown }>): boolean {
  return etag === undefined || (conversation.stage.is !== 'proposed' && conversation.stage.is !== 'agreed');
}
