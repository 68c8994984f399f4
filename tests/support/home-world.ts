import type { Action } from '../../src/domain/action';
import type { Conversation } from '../../src/domain/conversation';
import type { PairHistory } from '../../src/domain/history';
import type { EraseView } from '../../src/domain/my-data';
import { otherRole, personIn, roleIn } from '../../src/domain/pair';
import type { Person } from '../../src/domain/person';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { addDays, dateAt, days, type Instant, type LocalDate } from '../../src/domain/time';
import type { HomeDeps } from '../../src/features/home/deps';
import { actionOf, conversationOf } from './samples';

export const PAIR = { tenant: 'contoso', manager: 'manager', employee: 'employee' };
const ZONE = 'Europe/Stockholm';

/** What two people have between them, in memory, for their own pages to be made of. */
export class HomeWorld {
  actions: Action[] = [];
  conversations: Conversation[] = [];
  history: Omit<PairHistory, 'role' | 'name'>[] = [];
  batons: LocalDate[] = [];
  settings: Settings = DEFAULT_SETTINGS;
  view: EraseView | undefined;
  erased: string[] = [];
  clock: () => Instant = Date.now;

  constructor(private readonly names: Record<string, string>) {}

  /** A date so many days from now. */
  date(count: number): LocalDate {
    return addDays(dateAt(this.clock(), ZONE), count);
  }

  /** An action of one of the two, due in so many days. */
  act(id: string, dueIn: number, more: Partial<Action> = {}): Action {
    const action = actionOf(PAIR, { id, due: this.date(dueIn), createdAt: this.clock() - days(30), ...more });
    this.actions.push(action);
    return action;
  }

  /** A conversation that starts in so many days. */
  plan(id: string, inDays: number): void {
    const stage = { is: 'agreed', by: 'employee', startsAt: this.clock() + days(inDays) } as const;
    this.conversations.push({ ...conversationOf(PAIR, stage), id });
  }

  readonly deps: HomeDeps = {
    people: {
      find: async (key) => this.person(key.id),
      remember: async (news) => ({ person: this.person(news.id) ?? never(), arrived: false }),
    },
    conversationsOf: async () => this.conversations,
    actionsOf: async (person) => {
      const open = [...this.actions].sort((one, other) => one.due.localeCompare(other.due));
      return open.flatMap((action) => {
        const role = roleIn(action.pair, person);
        return role ? [{ action, role, other: this.names[personIn(action.pair, otherRole(role))] ?? '' }] : [];
      });
    },
    changeAction: async (by, { manager, employee, id }, _now, change) => {
      const role = roleIn({ tenant: by.tenant, manager, employee }, by);
      const before = role && this.actions.find((action) => action.id === id);
      if (!role || !before) return undefined;
      const changed = change(before, role);
      if ('refused' in changed) return changed;
      this.actions = this.actions.map((action) => (action === before ? changed : action));
      return {};
    },
    historyOf: async (person) =>
      this.history.flatMap((pair) => {
        const role = roleIn(pair.pair, person);
        return role ? [{ ...pair, role, name: this.names[personIn(pair.pair, otherRole(role))] ?? '' }] : [];
      }),
    openBatons: async () => this.batons.map((next) => ({ pair: PAIR, next })),
    settingsOf: async () => this.settings,
    changeSettings: async (_, settings) => {
      this.settings = settings;
      return undefined;
    },
    eraseView: async () => this.view ?? never(),
    erase: async ({ id }) => {
      this.erased.push(id);
    },
    now: () => this.clock(),
  };

  private person(id: string): Person | undefined {
    const name = this.names[id];
    return name === undefined ? undefined : { tenant: 'contoso', id, name, timeZone: ZONE, locale: 'en-GB' };
  }
}

function never(): never {
  throw new Error('Nobody has said what this should be.');
}
