import { isFresh, isOpen } from '../../domain/action';
import type { HomeAction } from '../../domain/home';
import { otherRole, personIn } from '../../domain/pair';
import { days, type Instant } from '../../domain/time';
import type { SharedAction } from './deps';

/** What the other one has kept, or let go, is news for so long. */
const NEWS = days(60);

/** What the reader has to do, and what they have just closed. */
export function mineAmong(all: readonly SharedAction[], now: Instant): HomeAction[] {
  return all
    .filter(({ action, role }) => action.owner === role && (isOpen(action) || isFresh(action, now)))
    .map((shared) => actionSeen(shared, now));
}

/** What the others do for the reader: what is open, and then what has been closed, the latest first. */
export function theirsAmong(all: readonly SharedAction[], now: Instant): HomeAction[] {
  return all
    .filter(({ action, role }) => action.owner !== role && isNews(action.state, now))
    .sort((one, other) => closedAt(other.action.state) - closedAt(one.action.state))
    .map((shared) => actionSeen(shared, now));
}

/** No more of it than the page shows. */
export function actionSeen({ action, role, other }: SharedAction, now: Instant): HomeAction {
  const { pair, id, owner, text, due, quietUntil, state } = action;
  return {
    key: { manager: pair.manager, employee: pair.employee, id },
    owner,
    other: { id: personIn(pair, otherRole(role)), name: other },
    text,
    due,
    ...(quietUntil === undefined ? {} : { quietUntil }),
    state,
    ...(isFresh(action, now) ? { fresh: true } : {}),
  };
}

function isNews(state: HomeAction['state'], now: Instant): boolean {
  return state.is === 'open' || now - state.at < NEWS;
}

function closedAt(state: HomeAction['state']): number {
  return state.is === 'open' ? Number.MAX_SAFE_INTEGER : state.at;
}
