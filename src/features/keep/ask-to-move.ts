import { takenBy } from '../../domain/diary';
import { requestMove } from '../../domain/keep-date';
import type { Reply, Turn } from '../../teams/bot-feature';
import { changeDate } from './change-date';
import type { KeepDeps } from './deps';
import { filledForm, isMendable, type KeepData, readSlots } from './keep-form';

/** Asks the other one for another time. Until they answer, the old one stands. */
export async function askToMove(deps: KeepDeps, turn: Turn, data: KeepData): Promise<Reply> {
  const form = filledForm(data);
  const slots = readSlots(form, turn.by.timeZone);
  const taken = takenBy(await deps.conversationsOf(turn.by), data.id);
  return changeDate(deps, turn, data, (conversation, role) => {
    const wanted = typeof slots === 'string' ? [] : slots;
    const asked = requestMove(conversation, role, wanted, form.reason, turn.now, taken);
    const misread = typeof slots === 'string' && 'refused' in asked && isMendable(asked.refused);
    return misread ? { refused: slots } : asked;
  });
}
