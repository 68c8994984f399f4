import { aheadIn, type Handbook, promptsSent } from '../../domain/handbook';
import { LONGEST_QUESTION, maySwap } from '../../domain/question';
import { renderCard } from '../../teams/render-card';
import { handbookWords } from '../../text/handbook-words';
import { translator } from '../../text/translate';
import { EMPTY_ANSWER, isAboutSwap } from './answer-form';
import type { View } from './look';
import { writeQuestions } from './questions';
import layout from './swap-part.json';

const TEXTS = ['open', 'which', 'bank', 'bankHint', 'own', 'ownHint', 'send'];

/**
 * A quiet way for the employee to put another question in the place of one that the manager chose; or, when they have, a
 * word that it is done. Answered by `invite.swap`. Nothing for anybody else.
 */
export function swapPart(view: View): unknown[] {
  const { conversation, reader, role, name, problem } = view;
  if (role !== 'employee' || conversation.startedBy === 'employee') return [];
  const t = translator(reader.locale, 'plain');
  const form = view.typed ?? EMPTY_ANSWER;
  const about = problem && isAboutSwap(problem) ? problem : undefined;
  const trouble = about ? t(`invite.problem.${about}`, { longest: LONGEST_QUESTION }) : '';
  const swapped = !maySwap(conversation);
  return renderCard(layout, {
    text: {
      ...Object.fromEntries(TEXTS.map((key) => [key, t(`invite.swap.${key}`)])),
      done: trouble || translator(reader.locale)('invite.swap.done', { name }),
    },
    swapped,
    swapping: about !== undefined || [form.swapWhich, form.swapPrompt, form.swapOwn].some((typed) => typed !== ''),
    problem: trouble,
    form,
    questions: writeQuestions(conversation.questions, reader.locale).map(({ text }, index) => ({
      title: text,
      value: String(index),
    })),
    bank: others(view).map((id) => ({ title: handbookWords(reader.locale).ask(id), value: id })),
    carried: { ...conversation.pair, id: conversation.id, first: view.first === true },
  }).body;
}

/** What could be asked instead: of the parts that this talk has. */
function others({ conversation, handbook }: { conversation: View['conversation']; handbook: Handbook }): string[] {
  const phases = conversation.agenda.map(({ id }) => id);
  const sent = promptsSent(conversation);
  return aheadIn(handbook)
    .filter(({ id, phase }) => phases.includes(phase) && !sent.includes(id))
    .map(({ id }) => id);
}
