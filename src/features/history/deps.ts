import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';

export interface HistoryDeps {
  conversations: Pick<Conversations, 'all' | 'actions' | 'map'>;
  people: Pick<People, 'find' | 'parts'>;
}
