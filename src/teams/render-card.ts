import { Template } from 'adaptivecards-templating';
import type { Card } from './card';

/** A layout is parsed once: that takes forty times as long as filling it in. */
const parsed = new WeakMap<object, Template>();

/**
 * Fills a card's layout with its data. Pure.
 * @param layout the parsed `…-card.json`, which is not changed afterwards; `${name}`, `$data` and `$when` are the Adaptive Cards
 * template language.
 * @param data everything the layout names: what is missing would stay in the card as `${name}`.
 */
export function renderCard(layout: object, data: object): Card {
  const template = parsed.get(layout) ?? new Template(layout);
  parsed.set(layout, template);
  return template.expand({ $root: data }) as Card;
}
