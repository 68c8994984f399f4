import { type Action, isOpen } from '../../domain/action';
import { morningOf } from '../../domain/bundle';
import { roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { reminded } from '../../domain/reminder';
import { type Instant, minutes } from '../../domain/time';
import type { PersonWakeUp, Rung } from '../../domain/wake-up';
import type { Kept } from '../../storage/conversations';
import type { KnownPerson, Part, Turn } from '../../storage/people';
import { translator } from '../../text/translate';
import type { ActionsDeps } from './deps';
import { morningCard, ON_A_CARD } from './morning-card';
import { keptActions, keyOf, type OwnKept, withNames } from './shared-actions';

const TRIES = 5;
/** A transaction takes a hundred. */
const AT_ONCE = 50;

/** Two alarms of one person may ring in two processes at once, after downtime for example: the later one finds it all said. */
const TURN = minutes(3);

/**
 * Reminds a person of everything that is due for them this morning, in one card, from one process at a time. The alarm knows nothing:
 * what is due, and whether it is a good moment, is found anew. In this order, so that a crash at any line costs one card too many
 * at most:
 * 1. the alarm for the next morning that brings anything, as if this one were over;
 * 2. the card;
 * 3. the record of it. Without the record, the same card comes once more; with it, the next alarm is there.
 */
export async function remind(deps: ActionsDeps, { person }: PersonWakeUp, now: Instant): Promise<Rung> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await deps.people.beforeTelling(person);
    const { busyUntil = 0 } = before;
    if (busyUntil > now) return { is: 'again', due: busyUntil };
    const owner = before.person ?? { ...UNTOLD, ...person };
    const due = await whatIsDue(deps, owner, before.parts, now);
    if (due.length === 0) return { is: 'done' };
    const turn = await before.takeTurn(now + TURN);
    if (turn) return tell(deps, turn, owner, due, now);
  }
  throw new Error(`something was shown ${TRIES} times while one looked at what is due`);
}

/** Sets the alarm for what is due after that. */
async function whatIsDue(
  { conversations, wakeUps }: ActionsDeps,
  owner: KnownPerson,
  parts: readonly Part[],
  now: Instant,
): Promise<OwnKept[]> {
  const open = await keptActions(owner, parts, conversations.openActions);
  const mine = open.filter(({ value, role }) => value.owner === role);
  const { due, next } = morningOf(
    mine.map(({ value }) => value),
    owner,
    now,
  );
  const { tenant, id } = owner;
  if (next !== undefined) await wakeUps.set({ kind: 'morning', due: next, person: { tenant, id } });
  return due.flatMap((action) => mine.find(({ value }) => value === action) ?? []);
}

async function tell(
  deps: ActionsDeps,
  turn: Turn,
  owner: KnownPerson,
  due: readonly OwnKept[],
  now: Instant,
): Promise<Rung> {
  try {
    if ((await send(deps, turn, owner, due, now)) === 'unreachable') return { is: 'waiting' };
    for (const some of byPair(due)) await record(deps, owner, some, now);
    return { is: 'done' };
  } finally {
    await turn.end();
  }
}

async function send(deps: ActionsDeps, turn: Turn, owner: KnownPerson, due: readonly OwnKept[], now: Instant) {
  const shown = await withNames(deps, due.slice(0, ON_A_CARD));
  // As they are once they were reminded, so that the card will not say something else when it is brought up to date.
  const after = shown.map((one) => ({ ...one, action: reminded(one.action, owner.timeZone, now) }));
  const card = morningCard(after, { reader: owner, now, left: due.length - shown.length });
  const delivery = await deps.messenger.send(owner, card, translator(owner.locale, 'plain')('reminder.summary'));
  if (delivery === 'unreachable') return delivery;
  await turn.showed({ message: delivery.sent, is: 'morning', of: shown.map(({ action }) => keyOf(action)) });
  return delivery;
}

/**
 * One transaction for a pair, which most often finds the rows as they were read before the card went out. What was closed,
 * or given away, while the card was on its way needs no record; nor does what has one, though its answer got lost.
 */
async function record({ conversations }: ActionsDeps, owner: Person, told: readonly OwnKept[], now: Instant) {
  const pair = told[0]?.value.pair;
  if (!pair) return;
  let kept: readonly Kept<Action>[] = told;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const changes = kept
      .filter(({ value }) => isOpen(value) && value.owner === roleIn(pair, owner) && value.remindedAt !== now)
      .map(({ value, etag }) => ({ action: reminded(value, owner.timeZone, now), etag }));
    if (changes.length === 0 || (await conversations.write(pair, changes)) !== 'changed-meanwhile') return;
    const found = await Promise.all(told.map(({ value }) => conversations.action(pair, value.id)));
    kept = found.filter((one) => one !== undefined);
  }
  throw new Error(`actions changed ${TRIES} times while their reminder was recorded`);
}

function byPair(told: readonly OwnKept[]): OwnKept[][] {
  const nameOf = ({ value: { pair } }: OwnKept) => `${pair.manager} ${pair.employee}`;
  return [...new Set(told.map(nameOf))].flatMap((name) => chunks(told.filter((one) => nameOf(one) === name)));
}

function chunks<T>(all: T[]): T[][] {
  return all.length <= AT_ONCE ? [all] : [all.slice(0, AT_ONCE), ...chunks(all.slice(AT_ONCE))];
}
