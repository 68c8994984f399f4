import type { Baton } from './baton';
import type { DiaryEntry } from './diary-entry';
import { type FormatId, lengthOf, type Phase } from './format';
import type { Pair, Role } from './pair';
import type { PromptId } from './prompt';
import { type Instant, type LocalDate, minutes } from './time';

export type ConversationId = string;

export type Place = 'video' | 'walk' | 'coffee' | 'quiet-room' | 'other';
export const PLACES: readonly Place[] = ['video', 'walk', 'coffee', 'quiet-room', 'other'];

/** A question sent ahead: one from the bank, or one in the manager's own words. */
export type Question = { prompt: PromptId } | { own: string };

/**
 * How far finding a time has come. Whoever did not make the last move has the next one. `left`: it ended because that one has
 * had everything of theirs erased.
 */
export type Stage =
  | { is: 'proposed'; by: Role; slots: readonly Instant[] }
  | Agreed
  | { is: 'declined'; by: Role; word: string; at: Instant; left?: true }
  | Held
  /** A date that one of the two has let go, with a word if they liked. `inDiary`: by deleting it there. */
  | { is: 'cancelled'; by: Role; word: string; startsAt: Instant; left?: true; inDiary?: true };

/** A date that stands until both agree on another. */
export interface Agreed {
  is: 'agreed';
  /** Who settled it: the last to say yes, or to keep it. */
  by: Role;
  startsAt: Instant;
  /** Another time that one of the two asks for. */
  move?: { by: Role; slots: readonly Instant[]; reason: string };
  /** How the last request to move ended. `inDiary`: nobody asked, the manager moved it in their diary. */
  lastMove?: { is: 'moved'; from: Instant; inDiary?: true } | { is: 'kept' };
  /** Who has been asked about having missed it, so that nobody is asked twice. */
  missedTold?: readonly Role[];
}

/** It took place. */
export interface Held {
  is: 'held';
  at: Instant;
  soWhat: string;
  /** The day on which the two agreed that the next one is due, on the employee's calendar. */
  next: LocalDate;
  /** What has become of arranging it; nothing while nobody has been reminded. */
  baton?: Baton;
  /** Who has been sent their recap, so that nobody gets it twice. */
  recapped?: readonly Role[];
}

/** One planned or held career conversation of a pair. */
export interface Conversation {
  id: ConversationId;
  pair: Pair;
  format: FormatId;
  /** The format's phases as they were when it was planned: what the handbook becomes later changes no conversation. */
  agenda: readonly Phase[];
  place: Place;
  /** Whose idea it was: the manager's for their report, or the employee's own. */
  startedBy: Role;
  /** The manager's personal line at the head of the invitation; in one that the employee started, their answer to it. */
  opening: string;
  /** Why an employee asks for a conversation of their own, in their words. */
  why?: string;
  /** What has changed since the other one said no a few days ago. */
  reason?: string;
  questions: readonly Question[];
  /** The employee has put another question in the place of one of them; they may once. */
  swapped?: true;
  /** Which of them that is, so that it is known whose words they are. */
  swappedIndex?: number;
  createdAt: Instant;
  /** Counts the moves; an .ics of a later move replaces the earlier one by it. */
  moves: number;
  stage: Stage;
  /** Who has not heard of the stage yet; absent when both know. */
  untold?: Role | 'both';
  /** The video call it is held in, once Teams has told of it. */
  call?: Call;
  /** Its place in both diaries, where the product may write there. */
  entry?: DiaryEntry;
  /** Whom the bot has offered to close a talk that was begun, so that nobody is asked twice. */
  closeOffered?: readonly Role[];
}

/** A Teams meeting, as its events tell of it: they may come in any order, and more than once. */
export interface Call {
  /** Teams' id of the meeting. */
  id: string;
  /** When it last began. */
  startedAt?: Instant;
  /** When it last ended. */
  endedAt?: Instant;
  /** Who has been shown the way to the panel, so that nobody is shown twice. */
  told?: readonly Role[];
}

/** Where a conversation is kept: its pair and its id. Enough to find it with one read. */
export interface ConversationRef {
  pair: Pair;
  id: ConversationId;
}

/** The conversation took place: what the employee takes from it, and when the next one is due. */
export function hold(
  conversation: Conversation,
  { soWhat, next }: Pick<Held, 'soWhat' | 'next'>,
  now: Instant,
): Conversation {
  return { ...conversation, stage: { is: 'held', at: now, soWhat, next } };
}

/** This one of the two has just been sent the recap. */
export function recapped(conversation: Conversation, reader: Role): Conversation {
  const { stage } = conversation;
  if (stage.is !== 'held') return conversation;
  return { ...conversation, stage: { ...stage, recapped: [...new Set([...(stage.recapped ?? []), reader])] } };
}

export function isHeld(conversation: Conversation): boolean {
  return conversation.stage.is === 'held';
}

/** When the talk is planned to end, if a time is agreed. */
export function endsAt(conversation: Conversation): Instant | undefined {
  const { stage, agenda } = conversation;
  return stage.is === 'agreed' ? stage.startsAt + minutes(lengthOf(agenda)) : undefined;
}

/**
 * The one conversation that a person opening the panel means: of those agreed, the one whose start is nearest to now.
 * Those declined, held or still without a time are not meant.
 */
export function nearest(conversations: readonly Conversation[], now: Instant): Conversation | undefined {
  const distance = ({ stage }: Conversation) =>
    stage.is === 'agreed' ? Math.abs(stage.startsAt - now) : Number.POSITIVE_INFINITY;
  return conversations
    .filter(({ stage }) => stage.is === 'agreed')
    .reduce<Conversation | undefined>(
      (best, next) => (best && distance(best) <= distance(next) ? best : next),
      undefined,
    );
}
