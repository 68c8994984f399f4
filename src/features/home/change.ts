import { type Action, type Changed, complete, reschedule, reword, snooze, undo } from '../../domain/action';
import type { ActionWish, HomeAnswer, HomeChange, HomeRefusal } from '../../domain/home';
import type { Role } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { settingsProblems } from '../../domain/settings';
import { addDays, dateAt, type Instant } from '../../domain/time';
import type { SignedIn } from '../../http/live';
import type { HomeDeps } from './deps';
import { homeOf } from './look';

/** Does what a person asks for on their own page, and says what is true then. */
export async function changeHome(deps: HomeDeps, by: SignedIn, change: HomeChange): Promise<HomeAnswer> {
  const reader = (await deps.people.find(by)) ?? { ...UNTOLD, ...by };
  const refused = await carryOut(deps, reader, change);
  // Read again: the language or the clock may be another one now.
  const home = await homeOf(deps, (await deps.people.find(by)) ?? reader);
  return refused ? { home, refused } : { home };
}

async function carryOut(deps: HomeDeps, by: Person, change: HomeChange): Promise<HomeRefusal | undefined> {
  if (change.do === 'settings') {
    const [problem] = settingsProblems(change.settings);
    return problem ?? deps.changeSettings(by, change.settings);
  }
  const now = deps.now();
  const outcome = await deps.changeAction(by, change.action, now, wishOf(change.what, by, now));
  return outcome ? outcome.refused : 'not-found';
}

function wishOf(what: ActionWish, { timeZone }: Person, now: Instant): (action: Action, by: Role) => Changed {
  const today = dateAt(now, timeZone);
  return (action, by) => {
    if (what.is === 'done') return complete(action, by, now);
    if (what.is === 'undo') return undo(action, by, now);
    if (what.is === 'snooze') return snooze(action, by, addDays(today, what.days), today);
    if (what.is === 'date') return reschedule(action, by, what.due, today, now);
    return reword(action, by, what.text);
  };
}
