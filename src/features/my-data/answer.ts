import { z } from 'zod';
import { minutes } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import type { Card } from '../../teams/card';
import { translator } from '../../text/translate';
import { dataCard } from './data-card';
import type { MyDataDeps } from './deps';
import { eraseAll } from './erase';
import { eraseCard } from './erase-card';
import { goodbyeCard } from './goodbye-card';
import { lookBefore } from './look-before';

export const noData = z.unknown();
/** When the card was shown on which somebody said yes. */
export const eraseData = z.object({ at: z.number() });

/** After that, what the card says may no longer be so. */
const GOOD_FOR = minutes(60);

/** `/career data`: what is kept, and what one may do with it. */
export async function explainData({ retentionMonths }: MyDataDeps, { by }: Turn): Promise<Reply> {
  return said(by.locale, dataCard(by.locale, retentionMonths));
}

/** The first of two steps: it changes nothing. */
export async function showErasing(deps: MyDataDeps, { by, now }: Turn, late = false): Promise<Reply> {
  return said(by.locale, eraseCard(await lookBefore(deps, by), by.locale, now, late));
}

/** The second: everything goes. From an old card, it is the first step once more. */
export async function eraseOnClick(deps: MyDataDeps, turn: Turn, { at }: z.infer<typeof eraseData>): Promise<Reply> {
  const { by, now } = turn;
  if (now - at > GOOD_FOR || at > now) return showErasing(deps, turn, true);
  await eraseAll(deps, by, now);
  return said(by.locale, goodbyeCard(by.locale));
}

function said(locale: string, card: Card): Reply {
  return { card, summary: translator(locale, 'plain')('my-data.summary') };
}
