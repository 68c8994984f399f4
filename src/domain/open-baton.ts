import type { Conversation, Held } from './conversation';
import { days, type Instant } from './time';

/** A conversation that took place. */
export type HeldConversation = Conversation & { stage: Held };

/** Whether the employee still has to arrange what follows a talk; else why not. */
export type BatonStanding =
  | 'open'
  /** The two have another date ahead, or one of them waits for the other's answer. */
  | 'planned'
  /** They have talked again since. */
  | 'past'
  | 'let-go'
  /** It goes on with another manager. */
  | 'handed-on';

/** Once it is over, and nobody has closed it, a date stands for a plan no longer. */
const STALE_AFTER = days(7);

/** @param all conversations of the pair; @param handed whether the conversation is there that the baton was handed to */
export function batonStanding(
  { id, stage }: HeldConversation,
  all: readonly Conversation[],
  handed: boolean,
  now: Instant,
): BatonStanding {
  const others = all.filter((other) => other.id !== id);
  if (others.some((other) => other.stage.is === 'held' && other.stage.at > stage.at)) return 'past';
  if (handed) return 'handed-on';
  if (others.some((other) => isPlanned(other, now))) return 'planned';
  return stage.baton?.letGoAt === undefined ? 'open' : 'let-go';
}

export function isHeldConversation(conversation: Conversation): conversation is HeldConversation {
  return conversation.stage.is === 'held';
}

/** The last talk of a pair, if they have had any. */
export function lastHeld(all: readonly Conversation[]): HeldConversation | undefined {
  return all
    .filter(isHeldConversation)
    .reduce<HeldConversation | undefined>(
      (last, one) => (last && last.stage.at >= one.stage.at ? last : one),
      undefined,
    );
}

function isPlanned({ stage }: Conversation, now: Instant): boolean {
  if (stage.is === 'proposed') return stage.slots.some((slot) => slot > now);
  return stage.is === 'agreed' && stage.startsAt + STALE_AFTER > now;
}
