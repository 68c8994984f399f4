import type { Clock } from '../../domain/time';
import type { Links } from '../../http/links';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Messenger } from '../../teams/messenger';

/** What inviting needs of the outside. */
export interface InviteDeps {
  conversations: Pick<Conversations, 'find' | 'write'>;
  people: Pick<People, 'find' | 'installed' | 'join' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Messenger;
  links: Links;
  clock: Clock;
  newId(): string;
}
