import type { Action } from '../../domain/action';
import { isOpen } from '../../domain/action';
import type { Conversation, ConversationRef } from '../../domain/conversation';
import { type Pair, personIn, ROLES } from '../../domain/pair';
import { keptUntil, nextLook, retentionWakeUp } from '../../domain/retention';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { Kept, Removal } from '../../storage/conversations';
import type { MyDataDeps } from './deps';

type Retirer = Pick<MyDataDeps, 'conversations' | 'people' | 'retentionMonths'>;

/** A row was changed just when it was to go. */
const SOON = 1000;

/**
 * Takes away a conversation that is over for long enough, row by row, itself last: a crash at any line is made good when the
 * alarm rings again. What somebody still means to do stays, with the pointers that lead to it, and is looked at again.
 */
export async function retire(deps: Retirer, { pair, subject }: PairWakeUp, now: Instant): Promise<Rung> {
  if (deps.retentionMonths === 0) return { is: 'done' };
  const kept = await deps.conversations.find({ pair, id: subject });
  const due = kept && dueAgain(kept.value, deps.retentionMonths, now);
  if (due !== undefined) return { is: 'again', due };
  const actions = (await deps.conversations.actions(pair)).filter(({ value }) => value.conversation === subject);
  const rows = [...(await rowsOf(deps, { pair, id: subject }, actions)), ...rowOf({ conversation: subject }, kept)];
  for (const { removal, etag } of rows)
    if ((await deps.conversations.remove(pair, removal, etag)) === 'changed') return { is: 'again', due: now + SOON };
  if (actions.some(({ value }) => isOpen(value))) return { is: 'again', due: nextLook(now) };
  for (const role of ROLES) await deps.people.leave({ tenant: pair.tenant, id: personIn(pair, role) }, subject);
  await retireMap(deps, pair);
  return { is: 'done' };
}

/** When to look at it again, if it is still to be kept. */
function dueAgain(conversation: Conversation, months: number, now: Instant): Instant | undefined {
  return keptUntil(conversation, months) > now ? retentionWakeUp(conversation, months, now).due : undefined;
}

interface Leaving {
  removal: Removal;
  etag: string;
}

async function rowsOf(
  { conversations }: Retirer,
  ref: ConversationRef,
  actions: readonly Kept<Action>[],
): Promise<Leaving[]> {
  const [meeting, ...preparations] = await Promise.all([
    conversations.meeting(ref),
    ...ROLES.map(async (role) => ({ role, kept: await conversations.preparation(ref, role) })),
  ]);
  return [
    ...actions.filter(({ value }) => !isOpen(value)).flatMap((kept) => rowOf({ action: kept.value.id }, kept)),
    ...preparations.flatMap(({ role, kept }) => rowOf({ preparation: ref.id, role }, kept)),
    ...rowOf({ meeting: ref.id }, meeting),
  ];
}

function rowOf(removal: Removal, kept: Kept<unknown> | undefined): Leaving[] {
  return kept ? [{ removal, etag: kept.etag }] : [];
}

/** The map outlives each talk, but not the last. */
async function retireMap({ conversations }: Retirer, pair: Pair): Promise<void> {
  const map = await conversations.map(pair);
  if (map && (await conversations.all(pair)).length === 0) await conversations.remove(pair, 'map', map.etag);
}
