import type { ConversationRef } from '../../domain/conversation';
import { stillMissing } from '../../domain/meeting-close';
import { personIn } from '../../domain/pair';
import { UNTOLD } from '../../domain/person';
import { newPreparation } from '../../domain/preparation';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import { isLastPart } from './call-for-closing';
import type { TalkDeps } from './deps';
import { showTalk } from './show';

const TRIES = 5;

/** Sends the employee the card for the last word, once, while the two are still talking. */
export async function askToClose(deps: TalkDeps, { pair, subject }: PairWakeUp, now: Instant): Promise<Rung> {
  const ref = { pair, id: subject };
  const conversation = (await deps.conversations.find(ref))?.value;
  if (conversation?.stage.is !== 'agreed') return { is: 'done' };
  const meeting = await deps.meetings.open(conversation, 'employee');
  if (!meeting || meeting.closedAt !== undefined || !stillMissing(meeting)) return { is: 'done' };
  // The step to the last part is being written this moment, or never was; or they have gone back, and will come again.
  if (!isLastPart(conversation, meeting, meeting.phase)) return { is: 'missing' };
  if ((await deps.conversations.preparation(ref, 'employee'))?.value.closingAt !== undefined) return { is: 'done' };
  const to = { tenant: pair.tenant, id: personIn(pair, 'employee') };
  const reader = (await deps.people.find(to)) ?? { ...UNTOLD, ...to };
  const shown = await showTalk(deps, { conversation, role: 'employee', reader, now });
  // Closed this very moment.
  if (!('card' in shown)) return { is: 'done' };
  const summary = translator(reader.locale, 'plain')('talk.closing.summary');
  if ((await deps.messenger.send(to, shown.card, summary)) === 'unreachable') return { is: 'waiting' };
  await record(deps, ref, now);
  return { is: 'done' };
}

/** After sending, never before: should the process end in between, it comes twice rather than not at all. */
async function record({ conversations }: TalkDeps, ref: ConversationRef, now: Instant): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.preparation(ref, 'employee');
    const preparation = { ...(kept?.value ?? newPreparation(ref.id, 'employee')), closingAt: now };
    const change = { preparation, ...(kept ? { etag: kept.etag } : {}) };
    if ((await conversations.write(ref.pair, [change])) !== 'changed-meanwhile') return;
  }
  throw new Error(`a preparation changed ${TRIES} times while the closing card was recorded`);
}
