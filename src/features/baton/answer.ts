import { z } from 'zod';
import { batonWakesAt, handTo, letGo, notNow } from '../../domain/baton';
import type { ConversationRef } from '../../domain/conversation';
import type { NextTalk } from '../../domain/next-talk';
import { sameCase } from '../../domain/person';
import { dateAt } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { batonCard } from './baton-card';
import { changeBaton } from './change-baton';
import type { BatonDeps } from './deps';
import { type FoundBaton, findBaton } from './find-baton';

const knownId = z.string().regex(/^[\w-]{1,64}$/);

/** What the buttons send: the talk after which the baton was taken. */
export const batonData = z.object({ manager: knownId, employee: knownId, id: knownId });
export type BatonData = z.infer<typeof batonData>;

/** What a button does; its verb is `baton.` and this. */
export type Deed = 'plan' | 'not-now' | 'new-manager' | 'let-go';
export const DEEDS: readonly Deed[] = ['plan', 'not-now', 'new-manager', 'let-go'];

/** Does what a button says, for the employee alone, and shows in its place what comes of it. A late click changes nothing. */
export async function answerBaton(deps: BatonDeps, deed: Deed, turn: Turn, data: BatonData): Promise<Reply> {
  const { by, now } = turn;
  const pair = { tenant: by.tenant, manager: sameCase(data.manager), employee: sameCase(data.employee) };
  const ref = { pair, id: data.id };
  const found = by.id === pair.employee ? await findBaton(deps, ref, now) : undefined;
  if (!found) return { text: translator(by.locale)('common.notFound') };
  const { standing } = found;
  const plans = deed === 'plan' || deed === 'new-manager';
  if (standing === 'open' || (standing === 'let-go' && plans)) {
    if (plans) return deps.plan(turn, await nextTalk(deps, deed, found));
    await put(deps, deed, turn, ref);
  }
  const after = (await findBaton(deps, ref, now)) ?? found;
  return {
    card: batonCard({ ...after, reader: by, last: false }),
    summary: translator(by.locale, 'plain')('baton.summary'),
  };
}

/** The same again, near the day that was agreed on; with a new manager, whom the employee has to choose. */
async function nextTalk(deps: BatonDeps, deed: 'plan' | 'new-manager', { held }: FoundBaton): Promise<NextTalk> {
  const { pair, id, format, place, stage } = held;
  const next = { format, place, near: stage.next };
  if (deed === 'plan') return { ...next, id: deps.newId(), manager: pair.manager };
  const handedTo = stage.baton?.handedTo ?? deps.newId();
  await changeBaton(deps, { pair, id }, (baton) => handTo(baton, handedTo));
  return { ...next, id: handedTo };
}

async function put(
  deps: BatonDeps,
  deed: 'not-now' | 'let-go',
  { by, now }: Turn,
  ref: ConversationRef,
): Promise<void> {
  if (deed === 'let-go') return changeBaton(deps, ref, (baton) => letGo(baton, now));
  const today = dateAt(now, by.timeZone);
  // The alarm first: there may be none left.
  return changeBaton(
    deps,
    ref,
    (baton) => notNow(baton, today),
    async ({ pair, id, stage }) => {
      const due = batonWakesAt(stage, by, now);
      if (due !== undefined) await deps.wakeUps.set({ kind: 'baton', due, pair, subject: id, reader: 'employee' });
    },
  );
}
