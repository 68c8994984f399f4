import type { Question } from '../../domain/conversation';
import { handbookWords } from '../../text/handbook-words';

/** The questions as plain text, for places where no Markdown is read. */
export function writeQuestions(questions: readonly Question[], locale: string): { text: string }[] {
  const words = handbookWords(locale);
  return questions.map((question) => ({ text: 'own' in question ? question.own : words.ask(question.prompt) }));
}
