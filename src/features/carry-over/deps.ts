import type { Action, ActionRefusal, Changed } from '../../domain/action';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import type { Clock, Instant } from '../../domain/time';
import type { Tell } from '../../http/live';
import type { Conversations } from '../../storage/conversations';
import type { ActionKey, People } from '../../storage/people';

export interface CarryOverDeps {
  conversations: Pick<Conversations, 'all' | 'actions'>;
  people: Pick<People, 'find'>;
  /** Changes an action as one of its pair asks. Nothing for a stranger, exactly as for one that does not exist. */
  changeAction(
    by: Person,
    key: ActionKey,
    now: Instant,
    change: (action: Action, by: Role) => Changed,
  ): Promise<{ refused?: ActionRefusal } | undefined>;
  tell: Tell;
  now: Clock;
}
