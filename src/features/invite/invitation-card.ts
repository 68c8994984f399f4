import { isNear } from '../../domain/agreed-wake-ups';
import { lengthOf } from '../../domain/format';
import { maySwap } from '../../domain/question';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { handbookWords } from '../../text/handbook-words';
import { translator } from '../../text/translate';
import { answerPart } from './answer-part';
import layout from './invitation-card.json';
import type { View } from './look';
import { writeQuestions } from './questions';
import { swapPart } from './swap-part';

/**
 * The invitation: in the words of whoever started it, with all that the other one needs in order to say yes or no. To an
 * employee it says that it is about them; to the one who is to host, how to host well.
 */
export function invitationCard(view: View): Card {
  const { conversation, name, reader } = view;
  const t = translator(reader.locale);
  const words = handbookWords(reader.locale);
  const place = t(`place.${conversation.place}.name`);
  const ownIdea = conversation.startedBy === 'employee';
  const kind = ownIdea ? 'invite.invitation.host' : 'invite.invitation';
  const card = renderCard(layout, {
    summary: translator(reader.locale, 'plain')(`${kind}.summary`, { name }),
    opening: ownIdea ? (conversation.why ?? '') : conversation.opening,
    reason: conversation.reason ?? '',
    questions: questionsNow(view) ? writeQuestions(conversation.questions, reader.locale) : [],
    swap: swapPart(view),
    agenda: conversation.agenda.map(({ id, minutes: count }) => ({
      minutes: t('common.min', { count }),
      ...words.phase(id),
    })),
    text: {
      title: t(`${kind}.title`, { name }),
      from: t('invite.invitation.from', { name }),
      again: t('invite.invitation.again', { name }),
      purpose: t(`${kind}.purpose`, { name }),
      outcome: t(`${kind}.outcome`, { name }),
      agenda: t('invite.invitation.agenda', { count: lengthOf(conversation.agenda) }),
      questions: t('invite.invitation.questions'),
      later: questionsNow(view) ? '' : t('invite.invitation.later'),
      place: t('invite.invitation.place', { place }),
      placeLine: t(`place.${conversation.place}.invite`),
      who: t('invite.invitation.who', { name }),
    },
  });
  return { ...card, body: [...card.body, ...answerPart(view)] };
}

/** A date that may be near leaves no time for the questions to follow. Whoever has swapped one has seen them. */
function questionsNow({ conversation, now }: View): boolean {
  const { stage } = conversation;
  const slots = stage.is === 'proposed' ? stage.slots : [];
  return slots.some((slot) => isNear(slot, now)) || !maySwap(conversation);
}
