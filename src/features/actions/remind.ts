import type { Action } from '../../domain/action';
import { otherRole, type Pair, personIn } from '../../domain/pair';
import { UNTOLD } from '../../domain/person';
import { nextReminder, reminded } from '../../domain/reminder';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import type { ActionsDeps } from './deps';
import { reminderCard } from './reminder-card';
import { nameIn } from './shared-actions';

type RemindDeps = Omit<ActionsDeps, 'wakeUps'>;

const TRIES = 5;

/** Reminds the owner of an action, if that is still called for; the alarm itself knows nothing of what has changed since. */
export async function remind(deps: RemindDeps, { pair, subject, reader }: PairWakeUp, now: Instant): Promise<Rung> {
  const action = (await deps.conversations.action(pair, subject))?.value;
  if (!action) return { is: 'missing' };
  // It has another owner by now, who has an alarm of their own.
  if (action.owner !== reader) return { is: 'done' };
  const to = { tenant: pair.tenant, id: personIn(pair, reader) };
  const owner = (await deps.people.find(to)) ?? UNTOLD;
  const next = nextReminder(action, owner);
  if (next === undefined || next > now) return again(next);
  const isLast = nextReminder(reminded(action, owner.timeZone, now), owner) === undefined;
  const other = await nameIn(deps.people, pair, otherRole(reader));
  const card = reminderCard({ action, owner, other, now, isLast });
  const delivery = await deps.messenger.send(to, card, translator(owner.locale, 'plain')('reminder.summary'));
  if (delivery === 'unreachable') return { is: 'waiting' };
  const after = await record(deps, { pair, subject, timeZone: owner.timeZone }, now);
  return again(after && nextReminder(after, owner));
}

function again(due: Instant | undefined): Rung {
  return due === undefined ? { is: 'done' } : { is: 'again', due };
}

/** After sending, never before: should the process end in between, the reminder comes twice rather than not at all. */
async function record(
  { conversations }: RemindDeps,
  { pair, subject: id, timeZone }: { pair: Pair; subject: string; timeZone: string },
  now: Instant,
): Promise<Action | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.action(pair, id);
    if (!kept) return undefined;
    const action = reminded(kept.value, timeZone, now);
    if ((await conversations.write(pair, [{ action, etag: kept.etag }])) !== 'changed-meanwhile') return action;
  }
  throw new Error(`the action changed ${TRIES} times while its reminder was recorded`);
}
