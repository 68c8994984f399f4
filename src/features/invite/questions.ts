import type { Question } from '../../domain/conversation';
import { translator } from '../../text/translate';

/** The questions as plain text, for places where no Markdown is read. */
export function writeQuestions(questions: readonly Question[], locale: string): { text: string }[] {
  const t = translator(locale, 'plain');
  return questions.map((question) => ({ text: 'own' in question ? question.own : t(`prompt.${question.prompt}.ask`) }));
}
