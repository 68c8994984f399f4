import { questionsAt } from '../../domain/agreed-wake-ups';
import type { Conversation } from '../../domain/conversation';
import { personIn } from '../../domain/pair';
import { UNTOLD } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import { changePreparation } from './change-preparation';
import type { PrepareDeps } from './deps';
import { showPreparation } from './show';

/** Sends one of the two the questions to think about, once, a few days before the date that is agreed by now. */
export async function ask(deps: PrepareDeps, { pair, subject, reader: role }: PairWakeUp, now: Instant): Promise<Rung> {
  const ref = { pair, id: subject };
  const conversation = (await deps.conversations.find(ref))?.value;
  // The answer is being written this moment, or never was.
  if (!conversation || conversation.stage.is === 'proposed') return { is: 'missing' };
  const to = { tenant: pair.tenant, id: personIn(pair, role) };
  const reader = (await deps.people.find(to)) ?? { ...UNTOLD, ...to };
  const due = dueFor(conversation, reader.timeZone, now);
  if (due === undefined) return { is: 'done' };
  if (due > now) return { is: 'again', due };
  if ((await deps.conversations.preparation(ref, role))?.value.askedAt !== undefined) return { is: 'done' };
  const card = await showPreparation(deps, { conversation, role, reader });
  const summary = translator(reader.locale, 'plain')('prepare.summary');
  if ((await deps.messenger.send(to, card, summary)) === 'unreachable') return { is: 'waiting' };
  // After sending, never before: should the process end in between, the questions come twice rather than not at all.
  await changePreparation(deps, ref, role, (preparation) => ({ ...preparation, askedAt: now }));
  return { is: 'done' };
}

/** When they are to go out, as it stands now; nothing when there is no date ahead any more. */
function dueFor({ stage }: Conversation, timeZone: string, now: Instant): Instant | undefined {
  return stage.is === 'agreed' && stage.startsAt > now ? questionsAt(stage.startsAt, timeZone, now) : undefined;
}
