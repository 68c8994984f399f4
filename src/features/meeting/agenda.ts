import type { Conversation, Question } from '../../domain/conversation';
import { FORMATS, type Phase } from '../../domain/format';
import type { AgendaPhase } from '../../domain/live';
import { OWN_QUESTIONS_PHASE } from '../../domain/meeting';
import type { Role } from '../../domain/pair';
import { type Prompt, promptsOf } from '../../domain/prompt';
import type { Translate } from '../../text/translate';

type AgendaPrompt = AgendaPhase['prompts'][number];

/** The questions of a conversation that the manager wrote: they stand in no catalogue. */
export function ownQuestions(questions: readonly Question[]): string[] {
  return questions.flatMap((question) => ('own' in question ? [question.own] : []));
}

/** The agenda in the words of one reader; hints are for the manager alone. */
export function agendaFor({ format, questions }: Conversation, role: Role, t: Translate): AgendaPhase[] {
  const sent = new Set(questions.flatMap((question) => ('prompt' in question ? [question.prompt] : [])));
  const ask = (prompt: Prompt): AgendaPrompt => ({
    id: prompt.id,
    ask: t(`prompt.${prompt.id}.ask`),
    ...(role === 'manager' ? { hint: t(`prompt.${prompt.id}.listen`) } : {}),
    ...(prompt.sensitive ? { sensitive: true } : {}),
    ...(sent.has(prompt.id) ? { ahead: true } : {}),
  });
  return FORMATS[format].phases.map((phase: Phase, index) => ({
    ...phase,
    name: t(`phase.${phase.id}.name`),
    prompts: [...(index === OWN_QUESTIONS_PHASE ? inOwnWords(questions) : []), ...promptsOf(phase.id).map(ask)],
  }));
}

/** First in their phase, as the meeting counts them (`ownQuestions`): `prompt` must mean the same question to both. */
function inOwnWords(questions: readonly Question[]): AgendaPrompt[] {
  return ownQuestions(questions).map((ask, index) => ({ id: `own-${index + 1}`, ask, ahead: true }));
}
