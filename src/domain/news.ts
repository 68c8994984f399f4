import type { Conversation } from './conversation';
import type { Role } from './pair';

/**
 * The conversation, whose stage that role has yet to hear of. A wake-up that rings when nobody is left to tell is dropped:
 * so a wake-up may be set twice, and early, without anyone hearing the same thing twice.
 */
export function toTell(conversation: Conversation, reader: Role): Conversation {
  return { ...conversation, untold: reader };
}

/** The conversation, whose stage both know. */
export function told(conversation: Conversation): Conversation {
  const { untold: _, ...rest } = conversation;
  return rest;
}
