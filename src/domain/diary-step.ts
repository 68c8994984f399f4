import { type Conversation, endsAt } from './conversation';
import type { EntryDrop } from './diary-entry';
import { lengthOf } from './format';
import { days, type Instant, minutes } from './time';

/** What a diary wants doing. `look`: both sides agree, as far as this one knows. */
export type DiaryStep = 'create' | 'move' | 'cancel' | 'look' | 'nothing';

export function diaryStep(conversation: Conversation, now: Instant): DiaryStep {
  const { stage, entry = {} } = conversation;
  if (stage.is !== 'agreed' && stage.is !== 'cancelled') return 'nothing';
  const { event, dropped } = entry;
  const cancelling = stage.is === 'cancelled';
  const tried = dropped?.date === stage.startsAt && (dropped.cancelling ?? false) === cancelling;
  if (tried) return 'nothing';
  if (cancelling) return event && event.startsAt + lengthOfTalk(conversation) > now ? 'cancel' : 'nothing';
  if ((endsAt(conversation) ?? 0) <= now) return 'nothing';
  if (!event) return 'create';
  return event.startsAt === stage.startsAt ? 'look' : 'move';
}

/** Whether the diaries say something else than the conversation, and it is known already. */
export function isOutOfStep(conversation: Conversation, now: Instant): boolean {
  const step = diaryStep(conversation, now);
  return step !== 'look' && step !== 'nothing';
}

/**
 * What has become of a date in the diaries: it stands in both, or was taken out of both; or why not. Nothing while nobody has
 * tried, or needs to.
 */
export function inDiaries({ stage, entry }: Conversation): 'kept' | 'removed' | EntryDrop | undefined {
  if ((stage.is !== 'agreed' && stage.is !== 'cancelled') || !entry) return undefined;
  const { event, dropped, removed } = entry;
  const cancelling = stage.is === 'cancelled';
  if (dropped?.date === stage.startsAt && (dropped.cancelling ?? false) === cancelling) return dropped.why;
  if (cancelling) return removed && 'removed';
  return event?.startsAt === stage.startsAt ? 'kept' : undefined;
}

/** For this date, the calendar file is the way. */
export function dropEntry(conversation: Conversation, why: EntryDrop): Conversation {
  const { stage, entry = {} } = conversation;
  if (stage.is !== 'agreed' && stage.is !== 'cancelled') return conversation;
  const cancelling = stage.is === 'cancelled' ? { cancelling: true as const } : {};
  return { ...conversation, entry: { ...entry, dropped: { why, date: stage.startsAt, ...cancelling } } };
}

/** Its owner has connected their calendar: what could not be done without that is to be tried again, for this date as well. */
export function tryAgain(conversation: Conversation): Conversation {
  const { dropped, ...entry } = conversation.entry ?? {};
  return dropped?.why === 'not-connected' ? { ...conversation, entry } : conversation;
}

/** The event is there, or has been moved. */
export function keepEvent(
  conversation: Conversation,
  { id, startsAt, joinUrl, declined }: { id: string; startsAt: Instant; joinUrl?: string; declined: boolean },
): Conversation {
  const { event, again } = conversation.entry ?? {};
  const link = joinUrl ?? event?.joinUrl;
  const call = event?.id === id ? event.call : undefined;
  return {
    ...conversation,
    entry: {
      event: {
        id,
        startsAt,
        ...(link === undefined ? {} : { joinUrl: link }),
        ...(declined ? { declined } : {}),
        ...(call ? { call } : {}),
      },
      ...(again === undefined ? {} : { again }),
    },
  };
}

/** There is no event any more: it is to be made anew, or the conversation is over. */
export function forgetEvent(conversation: Conversation, then: 'again' | 'removed'): Conversation {
  const again = (conversation.entry?.again ?? 0) + 1;
  return { ...conversation, entry: then === 'again' ? { again } : { removed: true } };
}

/** The same for every attempt to make the event, so that two attempts make one; another one once it is made anew. */
export function transactionOf({ id, entry }: Conversation): string {
  return entry?.again ? `${id}-${entry.again}` : id;
}

/** How often a diary is asked of its own accord, by how far the date is off: news of changes come sooner, but may be lost. */
const RHYTHM = [
  { beyond: days(1), every: days(1) },
  { beyond: minutes(60), every: minutes(3 * 60) },
  { beyond: 0, every: minutes(15) },
];

/**
 * When to look into the diary next; nothing once the date has come, or when nothing is kept in step. Counted back from the date, so
 * that however many alarms there are, the next one of each is the same.
 */
export function nextLook(conversation: Conversation, now: Instant): Instant | undefined {
  const { stage } = conversation;
  if (stage.is !== 'agreed' || diaryStep(conversation, now) !== 'look') return undefined;
  const left = stage.startsAt - now;
  const rhythm = RHYTHM.find(({ beyond }) => left > beyond);
  if (!rhythm) return undefined;
  const before = Math.max(rhythm.beyond, (Math.ceil(left / rhythm.every) - 1) * rhythm.every);
  return before > 0 ? stage.startsAt - before : undefined;
}

function lengthOfTalk({ agenda }: Conversation): number {
  return minutes(lengthOf(agenda));
}
