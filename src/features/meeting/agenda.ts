import type { Conversation } from '../../domain/conversation';
import type { Handbook } from '../../domain/handbook';
import { promptsSent } from '../../domain/handbook';
import type { AgendaPhase, AgendaPrompt } from '../../domain/live';
import type { Meeting } from '../../domain/meeting';
import { ownQuestionId, ownQuestions } from '../../domain/new-meeting';
import type { Role } from '../../domain/pair';
import type { PromptId } from '../../domain/prompt';
import { handbookWords } from '../../text/handbook-words';

interface Told {
  meeting: Pick<Meeting, 'agenda'>;
  conversation: Pick<Conversation, 'questions'>;
  handbook: Handbook;
  role: Role;
  locale: string;
}

/** The agenda in the words of one reader; what helps to listen is for the manager alone, and each has a line of their own. */
export function agendaFor({ meeting, conversation, handbook, role, locale }: Told): AgendaPhase[] {
  const words = handbookWords(locale);
  const sent = promptsSent(conversation);
  const own = new Map(ownQuestions(conversation).map((ask, index) => [ownQuestionId(index), ask]));
  const write = (id: PromptId): AgendaPrompt => {
    const ask = own.get(id);
    if (ask !== undefined) return { id, ask, ahead: true };
    const { sensitive, ownView, introduces } = handbook.prompts.find((prompt) => prompt.id === id) ?? {};
    return {
      id,
      ask: words.ask(id),
      ...(role === 'manager' ? { coach: words.coach(id) } : {}),
      ...(sensitive ? { sensitive: true } : {}),
      ...(ownView ? { ownView: true } : {}),
      ...(introduces ? { introduces: true } : {}),
      ...(sent.includes(id) ? { ahead: true } : {}),
    };
  };
  return meeting.agenda.map(({ prompts, ...phase }) => {
    const { name, coach, own: ownership } = words.phase(phase.id);
    const line = role === 'manager' ? coach : ownership;
    return { ...phase, name, ...(line ? { line } : {}), prompts: prompts.map(write) };
  });
}
