import type { Conversation } from './conversation';
import { otherRole, ROLES, type Role } from './pair';

/**
 * The conversation, whose stage that role has yet to hear of. A wake-up that rings when nobody is left to tell is dropped:
 * so a wake-up may be set twice, and early, without anyone hearing the same thing twice.
 */
export function toTell(conversation: Conversation, reader: Role): Conversation {
  return { ...conversation, untold: reader };
}

/** The same where neither has done it here. */
export function toTellBoth(conversation: Conversation): Conversation {
  return { ...conversation, untold: 'both' };
}

/** Who has yet to hear of it. */
export function untoldIn({ untold }: Conversation): readonly Role[] {
  return ROLES.filter((role) => untold === role || untold === 'both');
}

/** The conversation, whose stage that role knows now. */
export function told({ untold, ...rest }: Conversation, reader: Role): Conversation {
  return untold === 'both' ? { ...rest, untold: otherRole(reader) } : rest;
}
