import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './ended-card.json';
import type { View } from './look';

/** An invitation that is closed: declined with a word, or followed by the conversation itself. */
export function endedCard(view: View): Card {
  const { conversation, name, reader, role } = view;
  const { stage } = conversation;
  const t = translator(reader.locale);
  if (stage.is !== 'declined') {
    const text = { title: t('invite.held.title'), line: t('invite.held.line'), summary: t('invite.held.summary') };
    return renderCard(layout, { word: '', again: false, text: { ...text, already: '' } });
  }
  const whose = stage.by === role ? 'mine' : 'other';
  return renderCard(layout, {
    word: stage.word,
    again: view.again === true,
    text: {
      summary: t('invite.declined.summary'),
      title: t(whose === 'mine' ? 'invite.declined.titleMine' : 'invite.declined.titleOther', { name }),
      already: t('invite.declined.already'),
      line: t(`invite.declined.${whose}`, { name }),
    },
  });
}
