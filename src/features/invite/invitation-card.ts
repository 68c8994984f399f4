import { lengthOf } from '../../domain/format';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { handbookWords } from '../../text/handbook-words';
import { translator } from '../../text/translate';
import { answerPart } from './answer-part';
import layout from './invitation-card.json';
import type { View } from './look';
import { writeQuestions } from './questions';

/** The invitation as the employee gets it: in the manager's words, with all that they need in order to say yes or no. */
export function invitationCard(view: View): Card {
  const { conversation, name, reader } = view;
  const t = translator(reader.locale);
  const words = handbookWords(reader.locale);
  const place = t(`place.${conversation.place}.name`);
  const card = renderCard(layout, {
    summary: translator(reader.locale, 'plain')('invite.invitation.summary', { name }),
    opening: conversation.opening,
    questions: writeQuestions(conversation.questions, reader.locale),
    agenda: conversation.agenda.map(({ id, minutes: count }) => ({
      minutes: t('common.min', { count }),
      ...words.phase(id),
    })),
    text: {
      title: t('invite.invitation.title', { name }),
      from: t('invite.invitation.from', { name }),
      purpose: t('invite.invitation.purpose'),
      outcome: t('invite.invitation.outcome'),
      agenda: t('invite.invitation.agenda', { count: lengthOf(conversation.agenda) }),
      questions: t('invite.invitation.questions'),
      place: t('invite.invitation.place', { place }),
      placeLine: t(`place.${conversation.place}.invite`),
      who: t('invite.invitation.who', { name }),
    },
  });
  return { ...card, body: [...card.body, ...answerPart(view)] };
}
