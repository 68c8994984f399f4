import { lengthOf } from '../../domain/format';
import { hostsWords } from '../../domain/opening';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import { answerPart } from './answer-part';
import type { View } from './look';
import { swapPart } from './swap-part';
import layout from './times-card.json';

/** Times that the other one has suggested, for the reader to choose from. */
export function timesCard(view: View): Card {
  const { conversation, name, reader } = view;
  const t = translator(reader.locale);
  const length = t('common.minutes', { count: lengthOf(conversation.agenda) });
  const card = renderCard(layout, {
    summary: translator(reader.locale, 'plain')('invite.times.summary', { name }),
    opening: hostsWords(conversation, view.role),
    from: t('invite.invitation.from', { name }),
    title: t('invite.times.title', { name }),
    swap: swapPart(view),
    about: t('invite.times.about', { length, place: t(`place.${conversation.place}.name`) }),
  });
  return { ...card, body: [...card.body, ...answerPart(view)] };
}
