import { cancel } from '../../domain/keep-date';
import { LONGEST_LINE } from '../../domain/plan';
import type { Reply, Turn } from '../../teams/bot-feature';
import { changeDate } from './change-date';
import type { KeepDeps } from './deps';
import type { KeepData } from './keep-form';

/** Lets the conversation go, with a word if they like. */
export function cancelDate(deps: KeepDeps, turn: Turn, data: KeepData): Promise<Reply> {
  const word = data.word ?? '';
  return changeDate(deps, turn, data, (conversation, role) => {
    const cancelled = cancel(conversation, role, word);
    const cutOff = word.length > LONGEST_LINE && !('refused' in cancelled);
    return cutOff ? { refused: 'word-long' } : cancelled;
  });
}
