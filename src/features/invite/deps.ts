import type { AskingLimits } from '../../domain/asking';
import type { FoundTimes, TimesWanted } from '../../domain/found-times';
import type { Handbook } from '../../domain/handbook';
import type { Person } from '../../domain/person';
import type { Clock } from '../../domain/time';
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

/** What inviting needs of the outside. */
export interface InviteDeps {
  conversations: Pick<Conversations, 'find' | 'all' | 'action' | 'actions' | 'write'>;
  people: Pick<People, 'find' | 'installed' | 'join' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Messenger;
  /** Shows a conversation that has, or had, a date. */
  showDate(look: Look): Promise<{ card: Card; summary: string }>;
  /** Looks for times in diaries; none where those are not used. */
  times?: TimesFinder;
  handbook: Handbook;
  limits: AskingLimits;
  clock: Clock;
  newId(): string;
}
