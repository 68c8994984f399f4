import type { Conversation } from '../../domain/conversation';
import type { FoundTimes } from '../../domain/found-times';
import type { Handbook } from '../../domain/handbook';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { AnswerForm, AnswerProblem } from './answer-form';

/** A conversation, and whom it is to be shown to. */
export interface Look {
  conversation: Conversation;
  role: Role;
  reader: Person;
  now: Instant;
  /** It is about the first invitation, with everything in it; otherwise about times that went back and forth. */
  first?: boolean;
  /** The reader has just tried to do what is done already. */
  again?: boolean;
  /** What kept the reader's answer from counting, and what they had typed. */
  problem?: AnswerProblem;
  typed?: AnswerForm;
  /** What came of looking for times in diaries. */
  found?: FoundTimes;
}

/** The same, with the other one's name and the questions there are: all that a card needs. */
export interface View extends Look {
  name: string;
  handbook: Handbook;
  /** They can have times looked for in diaries. */
  finds?: boolean;
}
