import { type EraseView, GOING } from '../../src/domain/my-data';
import { dataCard } from '../../src/features/my-data/data-card';
import { eraseCard } from '../../src/features/my-data/erase-card';
import { goodbyeCard } from '../../src/features/my-data/goodbye-card';
import type { Card } from '../../src/teams/card';
import { NOW } from './invite-views';

const goes = (count: (index: number) => number) =>
  Object.fromEntries(GOING.map((going, index) => [going, count(index)])) as EraseView['goes'];

/** The cards about somebody's data, as full as they get, and as empty. */
export function dataCards(locale: string, { name }: { name: string }): (readonly [string, Card])[] {
  const stays = Array.from({ length: 12 }, (_, index) => ({ name, conversations: index + 1 }));
  return [
    ['of what is kept', dataCard(locale, 24)],
    ['of what is kept for ever', dataCard(locale, 0)],
    ['of what erasing takes', eraseCard({ goes: goes((index) => index + 1), stays }, locale, NOW, true)],
    ['of nothing much to erase', eraseCard({ goes: goes(() => 0), stays: [] }, locale, NOW)],
    ['of a goodbye', goodbyeCard(locale)],
  ];
}
