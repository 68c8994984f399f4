import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import layout from './lines-card.json';

/** A few short lines, ready for a text block: what people wrote in them is escaped. */
export interface Lines {
  title: string;
  lines: readonly string[];
  quiet: string;
  /** On the button, which is answered by `invite.start`. */
  start: string;
}

export function linesCard({ lines, ...rest }: Lines): Card {
  return renderCard(layout, { ...rest, lines: lines.map((text) => ({ text })) });
}
