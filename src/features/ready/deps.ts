import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { Messenger } from '../../teams/messenger';

export interface ReadyDeps {
  conversations: Pick<Conversations, 'find' | 'meeting' | 'actions' | 'preparation' | 'write'>;
  people: Pick<People, 'find'>;
  messenger: Messenger;
}
