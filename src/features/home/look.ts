import type { PairHistory } from '../../domain/history';
import type { Baton, Home, HomePair, HomeRequest } from '../../domain/home';
import { otherRole, personIn, roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { type Instant, isTimeZone } from '../../domain/time';
import type { SignedIn } from '../../http/live';
import { actionSeen, mineAmong, theirsAmong } from './actions';
import type { HomeDeps } from './deps';
import { otherIn } from './other';
import { upcomingOf } from './upcoming';

/** All that a person's own page shows, as it is now. */
export async function homeOf(deps: HomeDeps, reader: Person): Promise<Home> {
  const now = deps.now();
  const [upcoming, batons, actions, pairs, settings] = await Promise.all([
    upcomingOf(deps, reader, now),
    batonsOf(deps, reader),
    deps.actionsOf(reader),
    deps.historyOf(reader),
    deps.settingsOf(reader),
  ]);
  return {
    timeZone: reader.timeZone,
    upcoming,
    batons,
    mine: mineAmong(actions, now),
    theirs: theirsAmong(actions, now),
    pairs: pairs.map((pair) => pairSeen(pair, now)),
    settings,
    now,
  };
}

/**
 * The person behind a token. Who has never written to the bot is known by their browser's clock. A person of whom nothing is kept
 * is not kept for having looked: they may have had it erased a moment ago.
 */
export async function readerOf(
  { people }: Pick<HomeDeps, 'people'>,
  by: SignedIn,
  { timeZone }: HomeRequest,
): Promise<Person> {
  const { tenant, id } = by;
  const known = await people.find({ tenant, id });
  const told = isTimeZone(timeZone) ? { timeZone } : {};
  if (!known) return { ...UNTOLD, ...by, ...told };
  if (known.timeZone !== UNTOLD.timeZone || !isTimeZone(timeZone)) return known;
  return (await people.remember({ tenant, id, timeZone })).person;
}

async function batonsOf(deps: HomeDeps, reader: Person): Promise<Baton[]> {
  const open = await deps.openBatons(reader);
  const seen = open.map(async ({ pair, next }): Promise<Baton[]> => {
    const role = roleIn(pair, reader);
    return role ? [{ other: await otherIn(deps, pair, role), next, mine: role === 'employee' }] : [];
  });
  return (await Promise.all(seen)).flat();
}

function pairSeen({ pair, role, name, talks, map }: PairHistory, now: Instant): HomePair {
  return {
    role,
    other: { id: personIn(pair, otherRole(role)), name },
    talks: talks.map(({ id, at, soWhat, next, actions }) => ({
      id,
      at,
      soWhat,
      next,
      actions: actions.map((action) => actionSeen({ action, role, other: name }, now)),
    })),
    ...(map ? { map } : {}),
  };
}
