import type { AskingLimits } from '../../domain/asking';
import type { Handbook } from '../../domain/handbook';
import type { Clock } from '../../domain/time';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Card } from '../../teams/card';
import type { Messenger } from '../../teams/messenger';
import type { Look } from './look';

/** What inviting needs of the outside. */
export interface InviteDeps {
  conversations: Pick<Conversations, 'find' | 'all' | 'action' | 'actions' | 'write'>;
  people: Pick<People, 'find' | 'installed' | 'join' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Messenger;
  /** Shows a conversation that has, or had, a date. */
  showDate(look: Look): Promise<{ card: Card; summary: string }>;
  handbook: Handbook;
  limits: AskingLimits;
  clock: Clock;
  newId(): string;
}
