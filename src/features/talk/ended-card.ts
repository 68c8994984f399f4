import type { Person } from '../../domain/person';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './ended-card.json';

/**
 * The talk is closed.
 * @param unkept what was typed on a card that was still open when somebody closed
 */
export function endedCard({ locale }: Pick<Person, 'locale'>, unkept: readonly string[] = []): Card {
  const t = translator(locale);
  return renderCard(layout, {
    text: {
      summary: translator(locale, 'plain')('talk.summary'),
      title: t('talk.ended.title'),
      line: t('talk.ended.line'),
      unkept: t('talk.ended.unkept'),
    },
    unkept: unkept.map((what) => ({ what })),
  });
}
