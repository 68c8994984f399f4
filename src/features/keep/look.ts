import type { Agreed, Conversation } from '../../domain/conversation';
import type { FoundTimes } from '../../domain/found-times';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import type { KeepForm, KeepProblem } from './keep-form';

export interface Shown {
  card: Card;
  summary: string;
}

/** A conversation with a date, and whom it is to be shown to. */
export interface DateLook {
  conversation: Conversation;
  role: Role;
  reader: Person;
  now: Instant;
  /** The reader has just tried to do what is done already. */
  again?: boolean;
}

/** The same after a click that did not count: why not, and what was typed. */
export interface KeepLook extends DateLook {
  refused?: KeepProblem;
  /** The diaries are yet to be brought in step with it. */
  onItsWay?: boolean;
  filled?: KeepForm;
  /** What came of looking for times in diaries. */
  found?: FoundTimes;
}

/** All that a card about a date that stands needs. */
export interface DateView extends KeepLook {
  date: Agreed;
  /** The other one's. */
  name: string;
  /** The reader can have times looked for in diaries. */
  finds?: boolean;
}
