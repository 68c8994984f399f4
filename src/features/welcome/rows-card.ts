import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import layout from './rows-card.json';

/** Rows of a word and what is to say about it. */
export interface Rows {
  title: string;
  rows: readonly { head: string; text: string }[];
  quiet: string;
  /** On the button, which is answered by `invite.start`. */
  start: string;
}

export function rowsCard(rows: Rows): Card {
  return renderCard(layout, rows);
}
