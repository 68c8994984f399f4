import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Messenger } from '../../teams/messenger';

export interface ActionsDeps {
  conversations: Pick<Conversations, 'action' | 'actions' | 'openActions' | 'write'>;
  people: Pick<People, 'find' | 'parts' | 'cards' | 'showed' | 'beforeTelling'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Messenger;
}
