import { batonCard } from '../../src/features/baton/baton-card';
import { historyCard } from '../../src/features/history/history-card';
import type { Card } from '../../src/teams/card';
import { actionOf, HELD } from './baton-world';
import { conversationWith, NOW, TOM } from './invite-views';

/** The cards of what follows a talk, as full as they get, for a reader in that locale. */
export function afterCards(
  locale: string,
  { name, text }: { name: string; text: string },
): readonly (readonly [string, Card])[] {
  const reader = { ...TOM, locale };
  const actions = Array.from({ length: 7 }, (_, index) => [
    actionOf(`mine-${index}`, { text: text.slice(0, 300), state: { is: 'done', at: NOW } }),
    actionOf(`theirs-${index}`, { text: text.slice(0, 300), owner: 'manager' }),
  ]).flat();
  const held = { ...conversationWith(), stage: HELD };
  const baton = { held, standing: 'open', reader, name, actions, last: false } as const;
  const later = { ...held, stage: { ...HELD, baton: { quietUntil: '2027-03-10' } } };
  const talk = { id: held.id, at: NOW, format: '30', soWhat: text.slice(0, 300), next: HELD.next, actions };
  const talks = Array.from({ length: 8 }, () => ({ talk, role: 'employee' as const, name }));
  return [
    ['of the baton', batonCard(baton)],
    ['of the baton for the last time', batonCard({ ...baton, last: true })],
    ['of a baton for later', batonCard({ ...baton, held: later })],
    ['of a baton let go', batonCard({ ...baton, standing: 'let-go' })],
    ['of a baton taken on', batonCard({ ...baton, standing: 'handed-on' })],
    ['of the history', historyCard(talks, 1, reader)],
    ['of no history', historyCard([], 0, reader)],
  ];
}
