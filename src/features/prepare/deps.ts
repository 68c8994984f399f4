import type { Clock } from '../../domain/time';
import type { Tell } from '../../http/live';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { Messenger } from '../../teams/messenger';

export interface PrepareDeps {
  conversations: Pick<Conversations, 'find' | 'preparation' | 'write'>;
  people: Pick<People, 'find' | 'parts'>;
  messenger: Messenger;
  tell: Tell;
  now: Clock;
}
