import type { Question } from '../../domain/conversation';
import { swapQuestion } from '../../domain/question';
import type { Reply, Turn } from '../../teams/bot-feature';
import { type AnswerData, filledAnswer } from './answer-form';
import type { InviteDeps } from './deps';
import { findMine, notFound } from './find-mine';
import { whereItStands } from './where-it-stands';

const TRIES = 5;

/**
 * Puts another question in the place of one. The manager is sent nothing: they see it wherever the questions are shown from
 * now on, and it is theirs to be curious about.
 */
export async function swapInvitationQuestion(deps: InviteDeps, turn: Turn, data: AnswerData): Promise<Reply> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await findMine(deps, turn, data);
    if (!found) return notFound(turn);
    const { role, kept } = found;
    const look = { role, reader: turn.by, now: turn.now, conversation: kept.value, first: data.first === true };
    // What a manager would rather ask, they say in the talk.
    if (role !== 'employee') return whereItStands(deps, look);
    const swapped = swapQuestion(kept.value, indexIn(data), questionIn(data), deps.handbook);
    if ('refused' in swapped) {
      return whereItStands(deps, { ...look, problem: swapped.refused, typed: filledAnswer(data), again: true });
    }
    const written = await deps.conversations.write(swapped.pair, [{ conversation: swapped, etag: kept.etag }]);
    if (written !== 'changed-meanwhile') return whereItStands(deps, { ...look, conversation: swapped });
  }
  throw new Error('a conversation kept changing while a question was swapped');
}

function indexIn({ swapWhich }: AnswerData): number {
  return swapWhich ? Number(swapWhich) : Number.NaN;
}

/** Whoever has chosen one and also written their own went on to write: that is the one they mean. */
function questionIn({ swapPrompt = '', swapOwn = '' }: AnswerData): Question {
  const own = swapOwn.trim();
  return own || !swapPrompt ? { own } : { prompt: swapPrompt };
}
