import { READY_BEFORE } from '../../domain/agreed-wake-ups';
import type { ConversationRef } from '../../domain/conversation';
import type { Role } from '../../domain/pair';
import { newPreparation } from '../../domain/preparation';
import { type Instant, minutes } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import type { ReadyDeps } from './deps';
import { readerOf, writeReady } from './write-ready';

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
  const quiet = deps.presence && 'offer';
  const card = await writeReady(deps, { conversation, startsAt, role, reader, ...(quiet ? { quiet } : {}) });
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
