import { Template } from 'adaptivecards-templating';
import type { Card } from './card';

/**
 * Fills a card's layout with its data. Pure.
 * @param layout the parsed `…-card.json`; `${name}`, `$data` and `$when` are the Adaptive Cards template language.
 * @param data everything the layout names: what is missing would stay in the card as `${name}`.
 */
export function renderCard(layout: object, data: object): Card {
  return new Template(layout).expand({ $root: data }) as Card;
}
