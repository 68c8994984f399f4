import type { Conversation } from '../../domain/conversation';
import type { Clock, Instant } from '../../domain/time';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { UserTokens } from '../../teams/user-tokens';

/** What a person's data needs of the outside. */
export interface MyDataDeps {
  conversations: Pick<
    Conversations,
    'find' | 'all' | 'meeting' | 'preparation' | 'actions' | 'map' | 'write' | 'remove'
  >;
  people: Pick<People, 'find' | 'parts' | 'remember' | 'leave' | 'forget'>;
  wakeUps: Pick<WakeUps, 'set'>;
  /** Has Microsoft forget what a person has allowed us; none where nobody can allow anything. */
  tokens?: Pick<UserTokens, 'signOut'>;
  /** Takes a date out of both diaries that does not stand any more, while that can be done in its owner's name. */
  inStep?(conversation: Conversation, now: Instant): Promise<unknown>;
  clock: Clock;
  /** Where this server is reached: scheme and host. */
  publicUrl: string;
  /** For how many months a conversation is kept once it is over; 0: for ever. */
  retentionMonths: number;
}
