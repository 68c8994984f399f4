import { type Action, isOpen } from '../../domain/action';
import { morningOf } from '../../domain/bundle';
import { type Pair, roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { reminded } from '../../domain/reminder';
import { type Instant, minutes } from '../../domain/time';
import type { PersonWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import type { ActionsDeps } from './deps';
import { morningCard, ON_A_CARD } from './morning-card';
import { isMine, keyOf, type SharedAction, sharedActions } from './shared-actions';

const TRIES = 5;
/** A transaction takes a hundred. */
const AT_ONCE = 50;

/** Two alarms of one person may ring in two processes at once, after downtime for example: the later one finds it all said. */
const TURN = minutes(3);

/** A person's morning, told by one process at a time. */
export async function remind(deps: ActionsDeps, wakeUp: PersonWakeUp, now: Instant): Promise<Rung> {
  const { person } = wakeUp;
  const busyUntil = await deps.people.takeTurn(person, now, now + TURN);
  if (busyUntil !== undefined) return { is: 'again', due: busyUntil };
  try {
    return await tell(deps, wakeUp, now);
  } finally {
    await deps.people.endTurn(person);
  }
}

/**
 * Reminds a person of everything that is due for them this morning, in one card. The alarm knows nothing: what is due, and
 * whether it is a good moment, is found anew. In this order, so that a crash at any line costs one card too many at most:
 * 1. the alarm for the next morning that brings anything, as if this one were over;
 * 2. the card;
 * 3. the record of it. Without the record, the same card comes once more; with it, the next alarm is there.
 */
async function tell(deps: ActionsDeps, { person }: PersonWakeUp, now: Instant): Promise<Rung> {
  const owner = (await deps.people.find(person)) ?? { ...UNTOLD, ...person };
  const mine = (await sharedActions(deps, person)).filter(isMine);
  const { due, next } = morningOf(
    mine.map(({ action }) => action),
    owner,
    now,
  );
  if (next !== undefined) await deps.wakeUps.set({ kind: 'morning', due: next, person });
  if (due.length === 0) return { is: 'done' };
  const delivery = await send(deps, owner, inOrder(mine, due), now);
  if (delivery === 'unreachable') return { is: 'waiting' };
  for (const ids of byPair(due)) await record(deps, owner, ids, now);
  return { is: 'done' };
}

async function send({ messenger, people }: ActionsDeps, owner: Person, due: SharedAction[], now: Instant) {
  const shown = due.slice(0, ON_A_CARD);
  // As they are once they were reminded, so that the card will not say something else when it is brought up to date.
  const after = shown.map((one) => ({ ...one, action: reminded(one.action, owner.timeZone, now) }));
  const card = morningCard(after, { reader: owner, now, left: due.length - shown.length });
  const delivery = await messenger.send(owner, card, translator(owner.locale, 'plain')('reminder.summary'));
  if (delivery === 'unreachable') return delivery;
  await people.showed(owner, { message: delivery.sent, is: 'morning', of: shown.map(({ action }) => keyOf(action)) });
  return delivery;
}

/** One transaction for a pair. What was closed, or given away, while the card was on its way needs no record. */
async function record({ conversations }: ActionsDeps, owner: Person, actions: Action[], now: Instant): Promise<void> {
  const pair = actions[0]?.pair;
  if (!pair) return;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await Promise.all(actions.map(({ id }) => conversations.action(pair, id)));
    const changes = kept
      .filter((one) => one !== undefined)
      .filter(({ value }) => isOpen(value) && value.owner === roleIn(pair, owner))
      .map(({ value, etag }) => ({ action: reminded(value, owner.timeZone, now), etag }));
    if (changes.length === 0 || (await conversations.write(pair, changes)) !== 'changed-meanwhile') return;
  }
  throw new Error(`actions changed ${TRIES} times while their reminder was recorded`);
}

function inOrder(shared: readonly SharedAction[], due: readonly Action[]): SharedAction[] {
  return due.flatMap((action) => shared.find((one) => one.action === action) ?? []);
}

function byPair(actions: readonly Action[]): Action[][] {
  const nameOf = ({ manager, employee }: Pair) => `${manager} ${employee}`;
  const pairs = new Set(actions.map(({ pair }) => nameOf(pair)));
  return [...pairs].flatMap((name) => chunks(actions.filter(({ pair }) => nameOf(pair) === name)));
}

function chunks(actions: Action[]): Action[][] {
  return actions.length <= AT_ONCE ? [actions] : [actions.slice(0, AT_ONCE), ...chunks(actions.slice(AT_ONCE))];
}
