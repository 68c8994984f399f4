import { type Answered, accept, counter, decline } from '../../domain/answer';
import type { Conversation } from '../../domain/conversation';
import { takenBy } from '../../domain/diary';
import { toTell } from '../../domain/news';
import { withOpening } from '../../domain/opening';
import { otherRole, type Role } from '../../domain/pair';
import { LONGEST_LINE } from '../../domain/plan';
import type { Instant } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { type AnswerData, type AnswerProblem, filledAnswer } from './answer-form';
import type { InviteDeps } from './deps';
import { findMine, notFound } from './find-mine';
import { myConversations } from './my-conversations';
import { readSlots } from './slots';
import { store } from './store';
import { whereItStands } from './where-it-stands';

const TRIES = 5;

type Decided = Conversation | { refused: AnswerProblem };

/** Takes the time that was chosen. */
export async function acceptInvitation(deps: InviteDeps, turn: Turn, data: AnswerData): Promise<Reply> {
  const taken = takenBy(await myConversations(deps, turn.by), data.id);
  return answer(deps, turn, data, (conversation, role) => {
    const answered = accept(conversation, role, Number(data.slot || Number.NaN), turn.now, taken);
    const nothingChosen = 'refused' in answered && answered.refused === 'slot-not-offered' && !data.slot;
    return nothingChosen ? { refused: 'slot-missing' } : opened(answered, role, data);
  });
}

/** Suggests other times. */
export async function counterInvitation(deps: InviteDeps, turn: Turn, data: AnswerData): Promise<Reply> {
  const taken = takenBy(await myConversations(deps, turn.by), data.id);
  const { slots, trouble } = readSlots(filledAnswer(data), turn.by.timeZone);
  return answer(deps, turn, data, (conversation, role) => {
    const answered = counter(conversation, role, slots, turn.now, taken);
    return trouble && !settled(answered) ? { refused: trouble } : opened(answered, role, data);
  });
}

/** Says no, with a word if they like. */
export function declineInvitation(deps: InviteDeps, turn: Turn, data: AnswerData): Promise<Reply> {
  const word = data.word ?? '';
  return answer(deps, turn, data, (conversation, role) => {
    const answered = decline(conversation, role, word, turn.now);
    return word.length > LONGEST_LINE && !settled(answered) ? { refused: 'word-long' } : answered;
  });
}

/** Shows how it stands, and changes nothing. */
export async function showConversation(deps: InviteDeps, turn: Turn, data: AnswerData): Promise<Reply> {
  const found = await findMine(deps, turn, data);
  if (!found) return notFound(turn);
  const look = { role: found.role, reader: turn.by, now: turn.now, first: data.first === true };
  return whereItStands(deps, { ...look, conversation: found.kept.value });
}

async function answer(
  deps: InviteDeps,
  turn: Turn,
  data: AnswerData,
  decide: (conversation: Conversation, role: Role) => Decided,
): Promise<Reply> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await findMine(deps, turn, data);
    if (!found) return notFound(turn);
    const { kept, role } = found;
    const look = { role, reader: turn.by, now: turn.now };
    const decided = decide(kept.value, role);
    if ('refused' in decided) return refuse(deps, look, kept.value, decided.refused, data);
    const conversation = toTell(decided, otherRole(role));
    if (await store(deps, 'answer', conversation, turn.now, kept.etag))
      return whereItStands(deps, { ...look, conversation });
  }
  throw new Error('a conversation kept changing while it was answered');
}

/** Shows the card again with what was typed and what is wrong; or, if it is settled already, how it stands. */
function refuse(
  deps: InviteDeps,
  look: { role: Role; reader: Turn['by']; now: Instant },
  conversation: Conversation,
  problem: AnswerProblem,
  data: AnswerData,
): Promise<Reply> {
  const first = data.first === true;
  return whereItStands(deps, { ...look, conversation, problem, typed: filledAnswer(data), first, again: true });
}

/** With the host's own words, if there are any. */
function opened(answered: Answered, role: Role, { opening = '' }: AnswerData): Decided {
  if ('refused' in answered) return answered;
  return opening.length > LONGEST_LINE ? { refused: 'opening-long' } : withOpening(answered, role, opening);
}

/** Whether it is the stage that refuses, so that what was typed no longer matters. */
function settled(answered: Answered): boolean {
  return 'refused' in answered && (answered.refused.startsWith('already') || answered.refused === 'not-your-turn');
}
