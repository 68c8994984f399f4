import type { Instant } from '../../domain/time';
import { offeredToClose, offerToClose } from '../../domain/unclosed';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import type { CallDeps } from './deps';
import { record } from './record';
import { sidesOf } from './sides';
import { unclosedCard } from './unclosed-card';

/** Offers one of the two, once, to close a talk that they have parted from without closing it. */
export async function offerClose(deps: CallDeps, wakeUp: PairWakeUp, now: Instant): Promise<Rung> {
  const { pair, subject: id, reader: role } = wakeUp;
  const conversation = (await deps.conversations.find({ pair, id }))?.value;
  if (!conversation) return { is: 'missing' };
  if (conversation.closeOffered?.includes(role)) return { is: 'done' };
  const meeting = (await deps.conversations.meeting({ pair, id }))?.value;
  const offer = offerToClose(conversation, meeting, now);
  if (offer === 'never') return { is: 'done' };
  if (offer !== 'now') return { is: 'again', due: offer.later };
  const { reader, name } = await sidesOf(deps, pair, role);
  const summary = translator(reader.locale, 'plain')('call.unclosed.summary');
  const card = unclosedCard({ conversation, meeting, role, reader, name });
  if ((await deps.messenger.send(reader, card, summary)) === 'unreachable') return { is: 'waiting' };
  await record(deps, conversation, (kept) => offeredToClose(kept, role));
  return { is: 'done' };
}
