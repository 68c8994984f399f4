import type { Question } from '../../domain/conversation';
import { aheadIn, type Handbook } from '../../domain/handbook';
import { handbookWords } from '../../text/handbook-words';

/** The questions as plain text, for places where no Markdown is read. */
export function writeQuestions(questions: readonly Question[], locale: string): { text: string }[] {
  const words = handbookWords(locale);
  return questions.map((question) => ({ text: 'own' in question ? question.own : words.ask(question.prompt) }));
}

/** The questions that a form has chosen (ids joined by commas), in the order of the talk, and then the one in own words. */
export function questionsIn(form: { questions: string; own: string }, handbook: Handbook): Question[] {
  const chosen = form.questions.split(',');
  const own = form.own.trim();
  const fromBank = aheadIn(handbook).filter(({ id }) => chosen.includes(id));
  return [...fromBank.map(({ id }) => ({ prompt: id })), ...(own ? [{ own }] : [])];
}
