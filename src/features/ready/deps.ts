import type { Presence } from '../../graph/graph';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { Messenger } from '../../teams/messenger';

export interface ReadyDeps {
  conversations: Pick<Conversations, 'find' | 'meeting' | 'actions' | 'preparation' | 'write'>;
  people: Pick<People, 'find'>;
  messenger: Messenger;
  /** What people show of themselves in Teams; left out where that is not for us to change. */
  presence?: Presence;
}
