import { lengthOf } from '../../domain/format';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import type { View } from './look';
import { writeQuestions } from './questions';
import layout from './sent-card.json';

const TEXTS = ['summary', 'already', 'onItsWay', 'keptHint', 'times', 'questions', 'opening'];

/** What the reader has sent, and what happens with it now. Nothing is left to fill in. */
export function sentCard(view: View & { reachable: boolean }): Card {
  const { conversation, name, reader, first, again, reachable } = view;
  const { stage } = conversation;
  const t = translator(reader.locale);
  const length = t('common.minutes', { count: lengthOf(conversation.agenda) });
  return renderCard(layout, {
    reachable,
    again: again === true,
    whole: first === true,
    opening: conversation.opening,
    questions: writeQuestions(conversation.questions, reader.locale),
    slots: (stage.is === 'proposed' ? stage.slots : []).map((slot) => ({ when: writeMoment(slot, reader) })),
    text: {
      ...Object.fromEntries(TEXTS.map((key) => [key, t(`invite.sent.${key}`)])),
      title: t(first ? 'invite.sent.title' : 'invite.sent.titleTimes', { name }),
      kept: t('invite.sent.kept', { name }),
      about: t('invite.sent.about', { length, place: t(`place.${conversation.place}.name`) }),
    },
  });
}
