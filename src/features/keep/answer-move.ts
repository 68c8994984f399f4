import { takenBy } from '../../domain/diary';
import { acceptMove, keepDate } from '../../domain/keep-date';
import type { Reply, Turn } from '../../teams/bot-feature';
import { changeDate } from './change-date';
import type { KeepDeps } from './deps';
import { filledForm, type KeepData, readSlot } from './keep-form';

/** Takes one of the times that the other one asked for. */
export async function moveDate(deps: KeepDeps, turn: Turn, data: KeepData): Promise<Reply> {
  const slot = readSlot(filledForm(data));
  const taken = takenBy(await deps.conversationsOf(turn.by), data.id);
  return changeDate(deps, turn, data, (conversation, role) => {
    const moved = acceptMove(conversation, role, slot ?? Number.NaN, turn.now, taken);
    const nothingChosen = slot === undefined && 'refused' in moved && moved.refused === 'slot-not-offered';
    return nothingChosen ? { refused: 'slot-missing' } : moved;
  });
}

/** Would rather keep the date as it is. */
export function stayWithDate(deps: KeepDeps, turn: Turn, data: KeepData): Promise<Reply> {
  return changeDate(deps, turn, data, keepDate);
}
