import type { NextTalk } from '../../domain/next-talk';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Reply, Turn } from '../../teams/bot-feature';
import type { Messenger } from '../../teams/messenger';

export interface BatonDeps {
  conversations: Pick<Conversations, 'find' | 'all' | 'actions' | 'write'>;
  people: Pick<People, 'find' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Pick<Messenger, 'send'>;
  newId(): string;
  /** Shows the card that plans a conversation, filled in. */
  plan(turn: Turn, next: NextTalk): Promise<Reply>;
}
