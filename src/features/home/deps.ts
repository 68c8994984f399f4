import type { Action, ActionRefusal, Changed } from '../../domain/action';
import type { Conversation } from '../../domain/conversation';
import type { PairHistory } from '../../domain/history';
import type { HomeActionKey } from '../../domain/home';
import type { EraseView } from '../../domain/my-data';
import type { Pair, Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import type { Settings, SettingsProblem } from '../../domain/settings';
import type { Clock, Instant, LocalDate } from '../../domain/time';
import type { People } from '../../storage/people';

/** What other features know of a person, and do on their behalf. Whoever calls them has verified who that person is. */
export interface HomeDeps {
  people: Pick<People, 'find' | 'remember'>;
  /** The latest conversations that a person is part of. */
  conversationsOf(person: Person): Promise<Conversation[]>;
  /** Every action of all their pairs, soonest first. */
  actionsOf(person: Person): Promise<SharedAction[]>;
  /** Changes an action as one of its pair asks. Nothing for a stranger, exactly as for one that does not exist. */
  changeAction(
    by: Person,
    key: HomeActionKey,
    now: Instant,
    change: (action: Action, by: Role) => Changed,
  ): Promise<{ refused?: ActionRefusal } | undefined>;
  historyOf(person: Person): Promise<readonly PairHistory[]>;
  /** What the employee of each of their pairs has yet to arrange. */
  openBatons(person: Person): Promise<readonly { pair: Pair; next: LocalDate }[]>;
  settingsOf(person: Person): Promise<Settings>;
  changeSettings(person: Person, settings: Settings): Promise<SettingsProblem | undefined>;
  eraseView(person: Person): Promise<EraseView>;
  erase(person: Person): Promise<void>;
  now: Clock;
}

/** An action, the reader's part in its pair, and the name of the other one; empty when it is not known. */
export interface SharedAction {
  action: Action;
  role: Role;
  other: string;
}
