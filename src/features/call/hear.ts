import { heard, heldIn } from '../../domain/call';
import type { Conversation } from '../../domain/conversation';
import { otherRole, type Pair, personIn, ROLES, roleIn } from '../../domain/pair';
import type { Kept } from '../../storage/conversations';
import type { CallTurn } from '../../teams/bot-feature';
import type { CallDeps } from './deps';

/** Of a person's conversations, newest first. */
const LOOKED_AT = 20;
/** A third may drop in; where more meet, the two are together for something else. */
const MOST_MEMBERS = 4;
const TRIES = 5;
/** Longer than a write takes. */
const SAFETY_NET = 10_000;

/**
 * Keeps what Teams tells of a call with the conversation that is held in it, and has both told what there is to do now. Of any
 * other meeting, nothing is kept.
 */
export async function hear(deps: CallDeps, turn: CallTurn): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await find(deps, turn);
    if (!kept) return;
    const after = heard(kept.value, turn.call);
    if (after === kept.value) return;
    await setAlarms(deps, after, turn);
    const written = await deps.conversations.write(after.pair, [{ conversation: after, etag: kept.etag }]);
    if (written !== 'changed-meanwhile') return;
  }
  throw new Error(`a conversation changed ${TRIES} times while its call was noted`);
}

async function find({ conversations, people }: CallDeps, turn: CallTurn): Promise<Kept<Conversation> | undefined> {
  const parts = await people.parts(turn.by, LOOKED_AT);
  const theirs = parts.filter(({ ref }) => mayMeet(ref.pair, turn));
  const kept = (await Promise.all(theirs.map(({ ref }) => conversations.find(ref)))).filter(
    (each) => each !== undefined,
  );
  const held = heldIn(
    kept.map(({ value }) => value),
    turn.call,
  );
  return kept.find(({ value }) => value === held);
}

/** Whether both of the pair are in the meeting, as far as Teams tells. */
function mayMeet(pair: Pair, { by, members }: CallTurn): boolean {
  const role = roleIn(pair, by);
  if (!role || !members) return role !== undefined;
  return members.length <= MOST_MEMBERS && members.includes(personIn(pair, otherRole(role)));
}

/** Twice, since the first may ring before the write has landed. */
async function setAlarms({ wakeUps }: CallDeps, { pair, id }: Conversation, { call, now }: CallTurn): Promise<void> {
  const kind = call.is === 'begun' ? 'call' : 'unclosed';
  const alarms = ROLES.flatMap((reader) =>
    [now, now + SAFETY_NET].map((due) => ({ kind, due, pair, subject: id, reader }) as const),
  );
  await Promise.all(alarms.map((alarm) => wakeUps.set(alarm)));
}
