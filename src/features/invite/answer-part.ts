import { mayOpen } from '../../domain/opening';
import { LONGEST_LINE } from '../../domain/plan';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import { writeZone } from '../../text/zone';
import { type AnswerForm, EMPTY_ANSWER, isAboutSwap } from './answer-form';
import layout from './answer-part.json';
import type { View } from './look';

const SET_UP_TEXTS = ['date', 'time', 'dateTwo', 'timeTwo', 'dateThree', 'timeThree'];
const TEXTS = [
  'passed',
  'accept',
  'suggest',
  'suggestIntro',
  'suggestSend',
  'cannot',
  'wordHint',
  'openingHint',
  'decline',
];

/**
 * The lower half of a card that asks for an answer: the times that are still to come, other times, or not now. Answered by
 * `invite.accept`, `invite.counter` and `invite.decline`.
 */
export function answerPart(view: View): unknown[] {
  const { conversation, now, reader, role, problem } = view;
  const { stage } = conversation;
  const offered = stage.is === 'proposed' ? stage.slots.filter((slot) => slot > now) : [];
  const slots = offered.map((slot) => ({ value: String(slot), title: writeMoment(slot, reader) }));
  const form = view.typed ?? { ...EMPTY_ANSWER, opening: conversation.opening };
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  return renderCard(layout, {
    text: textsOf(view, slots.length),
    form,
    slots,
    slot: slots.length === 1 ? slots[0]?.value : form.slot,
    opening: mayOpen(conversation, role),
    problem: problem && !isAboutSwap(problem) ? t(`invite.problem.${problem}`, { longest: LONGEST_LINE }) : '',
    carried: { ...conversation.pair, id: conversation.id, first: view.first === true },
    finds: view.finds === true,
    found: view.found ? plain(`times.found.${view.found.is}`) : '',
    suggesting: slots.length === 0 || hasTypedTimes(form) || view.found !== undefined,
    declining: form.word !== '',
  }).body;
}

function textsOf({ reader, name }: View, offered: number): Record<string, string> {
  const t = translator(reader.locale, 'plain');
  return {
    ...Object.fromEntries(SET_UP_TEXTS.map((key) => [key, t(`invite.setUp.${key}`)])),
    ...Object.fromEntries(TEXTS.map((key) => [key, t(`invite.answer.${key}`)])),
    times: t(offered === 1 ? 'invite.answer.oneTime' : 'invite.answer.times'),
    find: t('times.find'),
    word: t('invite.answer.word', { name }),
    opening: t('invite.answer.opening', { name }),
    zone: writeZone(reader),
  };
}

function hasTypedTimes({ date1, time1, date2, time2, date3, time3 }: AnswerForm): boolean {
  return [date1, time1, date2, time2, date3, time3].some((typed) => typed !== '');
}
