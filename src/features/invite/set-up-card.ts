import { PLACES } from '../../domain/conversation';
import { FORMAT_IDS } from '../../domain/format';
import { LONGEST_LINE } from '../../domain/plan';
import { AHEAD, DEFAULT_QUESTIONS } from '../../domain/prompt';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { type Translate, translator } from '../../text/translate';
import type { Invitee } from './people-to-invite';
import { writeQuestions } from './questions';
import layout from './set-up-card.json';
import { questionsIn, type SetUpForm, type SetUpProblem } from './set-up-form';
import { writeZone } from './zone';

/** Answered by `invite.send`. */
export interface SetUpView {
  form: SetUpForm;
  people: readonly Invitee[];
  /** What keeps it from being sent. */
  problems: readonly SetUpProblem[];
  reader: { locale: string; timeZone: string };
}

const TEXTS = [
  ...['title', 'intro', 'mend', 'who', 'whoHint', 'someone', 'someoneHint', 'format', 'when', 'date', 'time'],
  ...['dateTwo', 'timeTwo', 'dateThree', 'timeThree', 'moreTimes', 'place', 'questions', 'otherQuestions'],
  ...['questionsPick', 'own', 'ownHint', 'opening', 'openingHint', 'send'],
];

/** The card that plans a conversation. What is behind a toggle stands open when something in it was changed or is wrong. */
export function setUpCard({ form, people, problems, reader }: SetUpView): Card {
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  return renderCard(layout, {
    text: { ...textsOf(plain), zone: writeZone(reader) },
    form,
    people,
    carried: { id: form.id, ...(form.named ? { named: form.named } : {}) },
    troubled: problems.length > 0,
    problems: problems.map((problem) => ({ says: t(`invite.problem.${problem}`, { longest: LONGEST_LINE }) })),
    formats: FORMAT_IDS.map((id) => ({ id, title: formatTitle(plain, id) })),
    places: PLACES.map((id) => ({ id, title: plain(`place.${id}.name`) })),
    bank: AHEAD.map(({ id }) => ({ id, title: plain(`prompt.${id}.ask`) })),
    chosen: writeQuestions(questionsIn(form), reader.locale),
    showTimes: [form.date2, form.time2, form.date3, form.time3].some((typed) => typed !== ''),
    showQuestions: !areDefaults(form) || problems.some((problem) => problem.startsWith('question')),
  });
}

function textsOf(t: Translate): Record<string, string> {
  return Object.fromEntries(TEXTS.map((key) => [key, t(`invite.setUp.${key}`)]));
}

function formatTitle(t: Translate, id: string): string {
  return t('invite.setUp.formatChoice', { name: t(`format.${id}.name`), hint: t(`format.${id}.hint`) });
}

function areDefaults({ questions, own }: SetUpForm): boolean {
  const chosen = questions.split(',').sort().join();
  return own.trim() === '' && Object.values(DEFAULT_QUESTIONS).some((ids) => [...ids].sort().join() === chosen);
}
