import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Messenger } from '../../teams/messenger';

export interface CallDeps {
  conversations: Pick<Conversations, 'find' | 'meeting' | 'write'>;
  people: Pick<People, 'find' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Messenger;
}
