import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './goodbye-card.json';

/** The last word to somebody whose data are gone. It takes the place of the card on which they said so. */
export function goodbyeCard(locale: string): Card {
  const t = translator(locale);
  return renderCard(layout, { title: t('my-data.gone.title'), line: t('my-data.gone.line') });
}
