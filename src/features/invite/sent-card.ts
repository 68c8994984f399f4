import { lengthOf } from '../../domain/format';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import type { View } from './look';
import { writeQuestions } from './questions';
import layout from './sent-card.json';

const TEXTS = ['summary', 'already', 'onItsWay', 'keptHint', 'times', 'questions'];

/** What the reader has sent, and what happens with it now. Nothing is left to fill in. */
export function sentCard(view: View & { reachable: boolean }): Card {
  const { conversation, name, reader, role, again, reachable } = view;
  const { stage, startedBy } = conversation;
  // Times that went to the one who had started are an answer, whatever card was clicked.
  const asFirst = view.first === true && role === startedBy;
  const t = translator(reader.locale);
  const length = t('common.minutes', { count: lengthOf(conversation.agenda) });
  return renderCard(layout, {
    reachable,
    again: again === true,
    whole: asFirst,
    opening: startedBy === 'employee' ? (conversation.why ?? '') : conversation.opening,
    questions: writeQuestions(conversation.questions, reader.locale),
    slots: (stage.is === 'proposed' ? stage.slots : []).map((slot) => ({ when: writeMoment(slot, reader) })),
    text: {
      ...Object.fromEntries(TEXTS.map((key) => [key, t(`invite.sent.${key}`)])),
      opening: t(startedBy === 'employee' ? 'invite.sent.why' : 'invite.sent.opening'),
      title: t(asFirst ? 'invite.sent.title' : 'invite.sent.titleTimes', { name }),
      kept: t('invite.sent.kept', { name }),
      about: t('invite.sent.about', { length, place: t(`place.${conversation.place}.name`) }),
    },
  });
}
