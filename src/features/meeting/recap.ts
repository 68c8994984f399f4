import { type ConversationRef, type Held, recapped } from '../../domain/conversation';
import { otherRole, personIn, type Role } from '../../domain/pair';
import { UNTOLD } from '../../domain/person';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { KnownPerson } from '../../storage/people';
import type { Card } from '../../teams/card';
import { translator } from '../../text/translate';
import type { MeetingDeps } from './deps';
import { readerOf } from './reader';
import { recapCard } from './recap-card';

type RecapDeps = Pick<MeetingDeps, 'conversations' | 'people' | 'messenger'>;

const TRIES = 5;

/** Sends one of the two what the talk came to, once. */
export async function recap(deps: RecapDeps, { pair, subject, reader }: PairWakeUp): Promise<Rung> {
  const ref = { pair, id: subject };
  const stage = (await deps.conversations.find(ref))?.value.stage;
  // The close is being written this moment, or never was.
  if (stage?.is !== 'held') return { is: 'missing' };
  if (stage.recapped?.includes(reader)) return { is: 'done' };
  const { to, card, summary } = await write(deps, ref, reader, stage);
  const delivery = await deps.messenger.send(to, card, summary);
  if (delivery === 'unreachable') return { is: 'waiting' };
  await record(deps, ref, reader);
  return { is: 'done' };
}

async function write(
  { conversations, people }: RecapDeps,
  ref: ConversationRef,
  role: Role,
  { at, soWhat, next }: Held,
): Promise<{ to: KnownPerson; card: Card; summary: string }> {
  const key = { tenant: ref.pair.tenant, id: personIn(ref.pair, role) };
  const [meeting, kept, known, other] = await Promise.all([
    conversations.meeting(ref),
    conversations.actions(ref.pair),
    people.find(key),
    readerOf(people, ref.pair, otherRole(role)),
  ]);
  if (!meeting) throw new Error('a held conversation without its meeting');
  const actions = kept.map(({ value }) => value).filter(({ conversation }) => conversation === ref.id);
  const { cadence, parked } = meeting.value;
  const to = known ?? { ...UNTOLD, ...key };
  const card = recapCard({ role, reader: to, other, at, soWhat, next, cadence, actions, parked });
  return { to, card, summary: translator(to.locale, 'plain')('recap.summary') };
}

/** After sending, never before: should the process end in between, the recap comes twice rather than not at all. */
async function record({ conversations }: RecapDeps, ref: ConversationRef, reader: Role): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.find(ref);
    if (!kept) return;
    const change = { conversation: recapped(kept.value, reader), etag: kept.etag };
    if ((await conversations.write(ref.pair, [change])) !== 'changed-meanwhile') return;
  }
  throw new Error(`the conversation changed ${TRIES} times while its recap was recorded`);
}
