import type { Handbook } from '../../domain/handbook';
import type { Clock } from '../../domain/time';
import type { Tell } from '../../http/live';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';
import type { Messenger } from '../../teams/messenger';
import type { Watch } from './watch';

export interface MeetingDeps {
  conversations: Conversations;
  people: Pick<People, 'find' | 'remember' | 'parts'>;
  wakeUps: Pick<WakeUps, 'set'>;
  messenger: Messenger;
  handbook: Handbook;
  tell: Tell;
  /** Of what other instances store. Absent where `tell` reaches their panels, too. */
  watch?: Watch;
  now: Clock;
}
