import type { Command } from '../../domain/command';
import type { Conversation } from '../../domain/conversation';
import type { Handbook } from '../../domain/handbook';
import type { Applied, Meeting } from '../../domain/meeting';
import type { Role } from '../../domain/pair';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Messenger } from '../../teams/messenger';

export interface TalkDeps {
  conversations: Pick<Conversations, 'find' | 'preparation' | 'write'>;
  people: Pick<People, 'find' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Pick<Messenger, 'send'>;
  handbook: Handbook;
  /** The talk itself, the same that a panel shows, which hears at once of what is done here. */
  meetings: {
    /** As this one of the two may read it; made when nobody has opened it yet. */
    open(conversation: Conversation, reader: Role): Promise<Meeting | undefined>;
    command(conversation: Conversation, by: Role, command: Command): Promise<Applied | { refused: 'not-found' }>;
  };
}
