import type { AskingLimits } from '../../domain/asking';
import { doneOf } from '../../domain/carry-over';
import { PLACES } from '../../domain/conversation';
import type { FoundTimes } from '../../domain/found-times';
import { aheadIn, type Handbook } from '../../domain/handbook';
import { LONGEST_LINE } from '../../domain/plan';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { handbookWords } from '../../text/handbook-words';
import { shorten } from '../../text/shorten';
import { type Translate, translator } from '../../text/translate';
import { writeZone } from '../../text/zone';
import type { LastTime } from './last-time';
import type { Invitee } from './people-to-invite';
import { questionsIn, writeQuestions } from './questions';
import layout from './set-up-card.json';
import type { SetUpForm, SetUpProblem, Whose } from './set-up-form';

/** Answered by `invite.send`. */
export interface SetUpView {
  form: SetUpForm;
  people: readonly Invitee[];
  handbook: Handbook;
  limits: AskingLimits;
  /** What keeps it from being sent. */
  problems: readonly SetUpProblem[];
  reader: { locale: string; timeZone: string };
  /** With the person who is chosen. */
  last?: LastTime;
  /** They can have times looked for in diaries. */
  finds?: boolean;
  /** What came of it that they have just had. */
  found?: FoundTimes;
}

const TEXTS = [
  ...['title', 'intro', 'mend', 'who', 'whoHint', 'someone', 'someoneHint', 'format', 'when', 'date', 'time'],
  ...['dateTwo', 'timeTwo', 'dateThree', 'timeThree', 'moreTimes', 'place', 'questions', 'otherQuestions', 'suggest'],
  ...['questionsPick', 'own', 'ownHint', 'opening', 'openingHint', 'send'],
  ...['whose', 'reason', 'reasonHint'],
];
/** Those that read differently when it is one's own. */
const FOR_MYSELF = ['title', 'intro', 'who', 'opening', 'openingHint'];
/** What was promised is a reminder here, and not the matter. */
const MOST_PROMISES = 3;
const LONGEST_PROMISE = 100;
const WHOSE: readonly Whose[] = ['theirs', 'mine'];

/** The card that plans a conversation. What is behind a toggle stands open when something in it was changed or is wrong. */
export function setUpCard(view: SetUpView): Card {
  const { form, people, handbook, limits, problems, reader, last } = view;
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  const words = handbookWords(reader.locale);
  const carried = {
    id: form.id,
    whose: form.whose,
    suggested: form.suggested,
    ...(form.named ? { named: form.named } : {}),
    ...(form.about ? { about: form.about } : {}),
    ...(form.next ? { next: form.next } : {}),
  };
  return renderCard(layout, {
    text: { ...textsOf(plain, form), zone: writeZone(reader) },
    form,
    people,
    last: writeLast(last, reader.locale),
    whose: WHOSE.map((pick) => ({ ...writeWhose(plain, pick, form.whose), carried: { ...carried, pick } })),
    carried,
    ...timesPart(view),
    asksReason: form.reason !== '' || problems.includes('said-no-lately'),
    troubled: problems.length > 0,
    // Where one question is all there is to talk about, others would only be in its way.
    suggests: !form.about,
    problems: problems.map((problem) => ({ says: t(`invite.problem.${problem}`, numbersIn(problem, limits)) })),
    formats: handbook.formats.map(({ id }) => ({ id, title: formatTitle(plain, id) })),
    places: PLACES.map((id) => ({ id, title: plain(`place.${id}.name`) })),
    bank: aheadIn(handbook).map(({ id }) => ({ id, title: words.ask(id) })),
    chosen: writeQuestions(questionsIn(form, handbook), reader.locale),
    showTimes: [form.date2, form.time2, form.date3, form.time3].some((typed) => typed !== ''),
    showQuestions: !asSuggested(form) || problems.some((problem) => problem.startsWith('question')),
  });
}

function textsOf(t: Translate, { whose, about, next }: SetUpForm): Record<string, string> {
  const own = whose === 'mine' ? FOR_MYSELF : [];
  const texts = TEXTS.map((key) => [
    key,
    t(own.includes(key) ? `invite.setUp.forMyself.${key}` : `invite.setUp.${key}`),
  ]);
  const head = (occasion: 'follow-up' | `invite.setUp.next.${NonNullable<SetUpForm['next']>}`) => ({
    title: t(`${occasion}.title`),
    intro: t(`${occasion}.intro`),
  });
  const special = about ? head('follow-up') : next ? head(`invite.setUp.next.${next}`) : {};
  return { ...Object.fromEntries(texts), ...special };
}

/** Times from diaries: the button that looks for them, and what it has come to. */
function timesPart({ finds = false, found, reader }: SetUpView) {
  const t = translator(reader.locale, 'plain');
  return { finds, find: t('times.find'), found: found ? t(`times.found.${found.is}`) : '' };
}

/** What was promised last time in one line, and what of it the reader has still to do. */
function writeLast(last: LastTime | undefined, locale: string) {
  if (!last) return [];
  const { role, before } = last;
  const t = translator(locale);
  const open = before.filter(({ owner, state }) => owner === role && state.is === 'open');
  return [
    {
      line: t('carry-over.line', { done: doneOf(before), all: before.length }),
      yours: open.length > 0 ? t('carry-over.yours') : '',
      open: open.slice(0, MOST_PROMISES).map(({ text }) => ({ text: shorten(text, LONGEST_PROMISE) })),
      more: open.length > MOST_PROMISES ? t('carry-over.more', { count: open.length - MOST_PROMISES }) : '',
    },
  ];
}

function writeWhose(t: Translate, pick: Whose, whose: Whose): { title: string } {
  const choice = t(`invite.setUp.${pick}`);
  return { title: pick === whose ? t('invite.setUp.chosen', { choice }) : choice };
}

/** The numbers that a problem may speak of. */
function numbersIn(problem: SetUpProblem, { open, anHour }: AskingLimits): Record<string, number> {
  return { longest: LONGEST_LINE, count: problem === 'too-many-open' ? open : anHour };
}

function formatTitle(t: Translate, id: string): string {
  return t('invite.setUp.formatChoice', { name: t(`format.${id}.name`), hint: t(`format.${id}.hint`) });
}

function asSuggested({ questions, suggested, own, about = '' }: SetUpForm): boolean {
  const sorted = (ids: string) => ids.split(',').sort().join();
  return own.trim() === about && sorted(questions) === sorted(suggested);
}
