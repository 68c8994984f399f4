import { MISSED_AFTER } from './agreed-wake-ups';
import { type Conversation, endsAt } from './conversation';
import type { Role } from './pair';
import type { Instant } from './time';

/**
 * Whether the date has gone by, as far as the plan tells: only the meeting knows whether the two have talked. While one of
 * them waits for an answer about another time, neither has missed anything.
 */
export function isPassed(conversation: Conversation, now: Instant): boolean {
  const { stage } = conversation;
  const end = endsAt(conversation);
  if (stage.is !== 'agreed' || end === undefined || now < end + MISSED_AFTER) return false;
  return !stage.move?.slots.some((slot) => slot > now);
}

/** This one of the two has just been asked about the missed date. */
export function toldOfMissed(conversation: Conversation, reader: Role): Conversation {
  const { stage } = conversation;
  if (stage.is !== 'agreed') return conversation;
  return { ...conversation, stage: { ...stage, missedTold: [...new Set([...(stage.missedTold ?? []), reader])] } };
}
