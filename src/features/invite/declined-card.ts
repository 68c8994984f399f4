import type { Stage } from '../../domain/conversation';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './declined-card.json';
import type { View } from './look';

/** An invitation that somebody has said no to, with a word if they liked. */
export function declinedCard(view: View & { declined: Extract<Stage, { is: 'declined' }> }): Card {
  const { declined, name, reader, role } = view;
  const t = translator(reader.locale);
  const left = declined.left && declined.by !== role;
  const whose = declined.by === role ? 'mine' : 'other';
  return renderCard(layout, {
    word: declined.word,
    again: view.again === true,
    text: {
      summary: t('invite.declined.summary'),
      title: left
        ? t('my-data.left.title')
        : t(`invite.declined.title${whose === 'mine' ? 'Mine' : 'Other'}`, { name }),
      already: t('invite.declined.already'),
      line: t(left ? 'my-data.left.line' : `invite.declined.${whose}`, { name }),
    },
  });
}
