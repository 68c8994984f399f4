import type { ActionState } from './action';
import type { Cadence } from './cadence';
import type { CareerMap } from './career-map';
import type { Conversation, ConversationId, Stage } from './conversation';
import type { Role } from './pair';
import type { Person, PersonId } from './person';
import type { LocalDate } from './time';

/** A moment in a document that people take with them: ISO 8601 in UTC. */
export type Moment = string;

/**
 * Everything that the product keeps of one person and that they may read: theirs, and what the two of a pair share. What
 * the other one has kept to themselves is not in it.
 */
export interface MyData {
  /** Where the JSON Schema of this document is. */
  $schema: string;
  version: 1;
  exportedAt: Moment;
  me: Person;
  pairs: readonly MyPair[];
}

/** What they share with one other person, in one of the two parts. */
export interface MyPair {
  with: { id: PersonId; name: string };
  /** Their own part; everything below says by the part whose it is. */
  role: Role;
  map?: CareerMap;
  /** Newest first. */
  conversations: readonly MyConversation[];
  /** Of both, soonest due first. */
  actions: readonly MyAction[];
}

export interface MyConversation extends Pick<Conversation, 'id' | 'format' | 'place' | 'startedBy' | 'opening'> {
  minutes: number;
  createdAt: Moment;
  stage: Stage['is'];
  /** When it is to be, or was to be, or took place; nothing while there is no date. */
  at?: Moment;
  /** Where its call is, if the product has made one. */
  joinUrl?: string;
  why?: string;
  reason?: string;
  /** What was written about moving, declining or cancelling it. */
  words: readonly Said[];
  /** Those sent ahead, as the reader sees them. */
  questions: readonly string[];
  soWhat: string;
  cadence?: Cadence;
  /** Their own thoughts beforehand; `shared`: the other one may read them. */
  preparation: readonly { about: string; text: string; shared: boolean }[];
  /** What the other one has shared of theirs. */
  sharedWithMe: readonly { about: string; text: string }[];
  /** The shared ones of both, and the private ones that are theirs. */
  notes: readonly (Said & { at: Moment; private: boolean })[];
  parked: readonly Said[];
  /** What is noted for after the talk while it goes on; once it is closed, these are actions. */
  drafts: readonly (Said & { due: LocalDate })[];
}

/** Words, and whose they are. Of an action: who has taken it on. */
export interface Said {
  by: Role;
  text: string;
}

export interface MyAction extends Said {
  id: string;
  conversation: ConversationId;
  due: LocalDate;
  createdAt: Moment;
  state: ActionState['is'];
  /** When it was done or dropped. */
  endedAt?: Moment;
  /** Why it was dropped. */
  reason?: string;
  /** What was to be found out. */
  question?: string;
  /** What its owner asked of the other one, and what they answered. */
  asked: readonly Said[];
}

/** What erasing takes away for good, in the order in which it is shown. */
export const GOING = [
  'open',
  'preparation',
  'private',
  'shared',
  'actions',
  'soWhat',
  'map',
  'parked',
  'lines',
] as const;
export type Going = (typeof GOING)[number];

/** Shown before anything is erased. Profile, settings and alarms always go, and are not counted. */
export interface EraseView {
  /** How many of each; of `open`, how many conversations that will not take place. */
  goes: Readonly<Record<Going, number>>;
  /** With whom something stays: their own words, the dates, and that the two have talked. */
  stays: readonly { name: string; conversations: number }[];
}
