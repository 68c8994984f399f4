import { type Conversation, endsAt } from './conversation';
import { addMonths, dateAt, days, type Instant, instantAt } from './time';
import type { PairWakeUp } from './wake-up';

/** How often it is looked at how long a conversation is kept: a shorter time takes hold within it. */
const LOOK_EVERY = days(91);

/**
 * From when on a conversation is kept no longer.
 * @param months for how many it is kept once it is over: after it was held, declined or cancelled, or its last date has gone by.
 */
export function keptUntil(conversation: Conversation, months: number): Instant {
  // The day after, so that it is never less.
  const day = addMonths(dateAt(overAt(conversation) + days(1), 'UTC'), months);
  return instantAt(day, '00:00', 'UTC');
}

/** The alarm at which it is looked at next; all of one conversation lie on the same grid, so that there is never more than one. */
export function retentionWakeUp(conversation: Conversation, months: number, now: Instant): PairWakeUp {
  const { pair, id, createdAt } = conversation;
  const looks = Math.max(1, Math.ceil((now + 1 - createdAt) / LOOK_EVERY));
  const due = Math.min(keptUntil(conversation, months), createdAt + looks * LOOK_EVERY);
  return { kind: 'retention', due, pair, subject: id, reader: 'manager' };
}

/** When to look again at an action that has outlived its conversation. */
export function nextLook(now: Instant): Instant {
  return now + LOOK_EVERY;
}

function overAt(conversation: Conversation): Instant {
  const { stage, createdAt } = conversation;
  switch (stage.is) {
    case 'held':
    case 'declined':
      return stage.at;
    case 'cancelled':
      return stage.startsAt;
    case 'agreed':
      return endsAt(conversation) ?? stage.startsAt;
    case 'proposed':
      return Math.max(createdAt, ...stage.slots);
  }
}
