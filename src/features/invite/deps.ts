import type { AskingLimits } from '../../domain/asking';
import type { ConversationId } from '../../domain/conversation';
import type { FoundTimes, TimesWanted } from '../../domain/found-times';
import type { Handbook } from '../../domain/handbook';
import type { Pair } from '../../domain/pair';
import type { Person } from '../../domain/person';
import type { Clock, LocalDate } from '../../domain/time';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Card } from '../../teams/card';
import type { Messenger } from '../../teams/messenger';
import type { Look } from './look';

/** Looks for times in diaries. */
export interface TimesFinder {
  /** Whether it makes sense to offer it to this person now. Never throws. */
  canFind(by: Person): Promise<boolean>;
  find(wanted: TimesWanted): Promise<FoundTimes>;
}

/** A next conversation that is agreed on, near that day, and not arranged yet. */
export interface Planned {
  pair: Pair;
  /** Id of the talk in which they agreed on it. */
  conversation: ConversationId;
  next: LocalDate;
}

/** What inviting needs of the outside. */
export interface InviteDeps {
  conversations: Pick<Conversations, 'find' | 'all' | 'action' | 'actions' | 'write'>;
  people: Pick<People, 'find' | 'installed' | 'join' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Messenger;
  /** Shows a conversation that has, or had, a date. */
  showDate(look: Look): Promise<{ card: Card; summary: string }>;
  /** What that person's pairs have yet to arrange, each after the talk of that id. */
  openBatons(person: Person): Promise<readonly Planned[]>;
  /** Looks for times in diaries; none where those are not used. */
  times?: TimesFinder;
  handbook: Handbook;
  limits: AskingLimits;
  clock: Clock;
  newId(): string;
}
