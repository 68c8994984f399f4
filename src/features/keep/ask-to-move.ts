import { requestMove } from '../../domain/keep-date';
import type { Reply, Turn } from '../../teams/bot-feature';
import { changeDate } from './change-date';
import type { KeepDeps } from './deps';
import { filledForm, isMendable, type KeepData, readSlots } from './keep-form';

/** Asks the other one for another time. Until they answer, the old one stands. */
export function askToMove(deps: KeepDeps, turn: Turn, data: KeepData): Promise<Reply> {
  const form = filledForm(data);
  const slots = readSlots(form, turn.by.timeZone);
  return changeDate(deps, turn, data, (conversation, role) => {
    const asked = requestMove(conversation, role, typeof slots === 'string' ? [] : slots, form.reason, turn.now);
    const misread = typeof slots === 'string' && 'refused' in asked && isMendable(asked.refused);
    return misread ? { refused: slots } : asked;
  });
}
