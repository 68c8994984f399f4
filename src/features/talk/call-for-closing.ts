import type { Conversation } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import { stillMissing } from '../../domain/meeting-close';
import { partIndex, partsOf } from '../../domain/talk-part';
import type { TalkDeps } from './deps';

/**
 * Has the employee asked for the last word, once: when a card carries the talk into its last part, or finds it there. Called
 * before the talk moves, so that nobody waits for a card that a crash has kept from being sent.
 * @param phase that the two are going to, or are in
 */
export async function callForClosing(
  { conversations, wakeUps }: Pick<TalkDeps, 'conversations' | 'wakeUps'>,
  conversation: Conversation,
  meeting: Meeting,
  phase: number,
): Promise<void> {
  const { pair, id } = conversation;
  if (meeting.startedAt === undefined || !isLastPart(conversation, meeting, phase) || !stillMissing(meeting)) return;
  if ((await conversations.preparation({ pair, id }, 'employee'))?.value.closingAt !== undefined) return;
  // Always the same moment: however often it is set, it is one alarm.
  await wakeUps.set({ kind: 'closing', due: meeting.startedAt, pair, subject: id, reader: 'employee' });
}

export function isLastPart({ place }: Conversation, meeting: Meeting, phase: number): boolean {
  const parts = partsOf(meeting, place);
  return partIndex(parts, phase) === parts.length - 1;
}
