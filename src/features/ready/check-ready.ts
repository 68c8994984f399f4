import { READY_BEFORE } from '../../domain/agreed-wake-ups';
import type { Conversation, ConversationRef } from '../../domain/conversation';
import { otherRole, type Pair, personIn, type Role } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { newPreparation } from '../../domain/preparation';
import { type Instant, minutes } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { Card } from '../../teams/card';
import { translator } from '../../text/translate';
import type { ReadyDeps } from './deps';
import { readyCard } from './ready-card';
import { stillOpen } from './still-open';

/** Later than this, it would only disturb two people who are talking. */
const TOO_LATE = minutes(30);
const TRIES = 5;

/** Sends one of the two their ready check, once for each start, and not at all when there is nothing left to get ready for. */
export async function checkReady(
  deps: ReadyDeps,
  { pair, subject, reader: role }: PairWakeUp,
  now: Instant,
): Promise<Rung> {
  const ref = { pair, id: subject };
  const conversation = (await deps.conversations.find(ref))?.value;
  // The answer is being written this moment, or never was.
  if (!conversation || conversation.stage.is === 'proposed') return { is: 'missing' };
  if (conversation.stage.is !== 'agreed') return { is: 'done' };
  const { startsAt } = conversation.stage;
  const due = startsAt - READY_BEFORE;
  if (due > now) return { is: 'again', due };
  if (now - due > TOO_LATE || (await isUnderWay(deps, ref, role, startsAt))) return { is: 'done' };
  const reader = await readerOf(deps, pair, role);
  const card = await write(deps, conversation, startsAt, role, reader);
  const summary = translator(reader.locale, 'plain')('ready.summary');
  // Whoever cannot be reached now has no use for it when they come back.
  if ((await deps.messenger.send(reader, card, summary)) !== 'unreachable') await record(deps, ref, role, startsAt);
  return { is: 'done' };
}

/** They have been told already, or the two have started without it. */
async function isUnderWay({ conversations }: ReadyDeps, ref: ConversationRef, role: Role, startsAt: Instant) {
  const [told, meeting] = await Promise.all([conversations.preparation(ref, role), conversations.meeting(ref)]);
  return told?.value.readyFor === startsAt || meeting?.value.startedAt !== undefined;
}

async function write(
  deps: ReadyDeps,
  conversation: Conversation,
  startsAt: Instant,
  role: Role,
  reader: Person,
): Promise<Card> {
  const other = await readerOf(deps, conversation.pair, otherRole(role));
  const promises = await stillOpen(deps, conversation, role);
  return readyCard({ conversation, startsAt, role, reader, name: other.name, promises });
}

async function readerOf({ people }: ReadyDeps, pair: Pair, role: Role): Promise<Person> {
  const key = { tenant: pair.tenant, id: personIn(pair, role) };
  return (await people.find(key)) ?? { ...UNTOLD, ...key };
}

/** After sending, never before: should the process end in between, it comes twice rather than not at all. */
async function record(
  { conversations }: ReadyDeps,
  ref: ConversationRef,
  role: Role,
  startsAt: Instant,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.preparation(ref, role);
    const preparation = { ...(kept?.value ?? newPreparation(ref.id, role)), readyFor: startsAt };
    const change = { preparation, ...(kept ? { etag: kept.etag } : {}) };
    if ((await conversations.write(ref.pair, [change])) !== 'changed-meanwhile') return;
  }
  throw new Error(`a preparation changed ${TRIES} times while the ready check was recorded`);
}
