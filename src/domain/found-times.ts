import type { ConversationId } from './conversation';
import type { NoFreeSlot } from './free-slots';
import type { Person, PersonId } from './person';
import type { Instant } from './time';

/** For what a time is looked for in the diaries of two people. */
export interface TimesWanted {
  by: Person;
  /** The other one of the two, if that is known yet. */
  other?: PersonId;
  talk: ConversationId;
  /** In milliseconds. */
  length: number;
  now: Instant;
  /** The date that is to be moved: the nearest times that are like it come first. */
  like?: Instant;
}

/** What came of it, and in whose diaries; or why there is nothing. */
export interface FoundTimes {
  /** Three at most, earliest first. */
  slots: readonly Instant[];
  is: FoundIs;
}

export type FoundIs =
  /** Free in both diaries. */
  | 'both'
  /** Free in that of whoever asks; the other one's may not be seen, or nobody knows their address. */
  | 'own'
  /** The same, since it is not said yet who the other one is. */
  | 'nobody'
  | NoFreeSlot['refused']
  | UnseenDiary;

/** Why not even the diary of whoever asks could be looked at. */
export type UnseenDiary = 'off' | 'not-connected' | 'not-allowed' | 'no-mailbox' | 'busy';
