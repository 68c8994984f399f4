import type { Action, Plea } from '../../src/domain/action';
import type { Role } from '../../src/domain/pair';
import { listCard } from '../../src/features/actions/list-card';
import { morningCard } from '../../src/features/actions/morning-card';
import { pleaCard } from '../../src/features/actions/plea-card';
import type { SharedAction } from '../../src/features/actions/shared-actions';
import { recapCard } from '../../src/features/meeting/recap-card';
import type { Card } from '../../src/teams/card';
import { conversationWith, MAYA, NOW, TOM } from './invite-views';

interface Written {
  name: string;
  text: string;
}

/** Every card about actions, as full as it gets, for a reader in that locale. */
export function actionCards(locale: string, { name, text }: Written): readonly (readonly [string, Card])[] {
  const reader = { ...MAYA, locale };
  const plea = { for: 'help', by: 'manager', text: text.slice(0, 120), at: NOW } as const;
  const answer = { is: 'line', text: text.slice(0, 120), at: NOW } as const;
  const shared = (id: string, change: Partial<Action> = {}, role: Role = 'manager'): SharedAction => ({
    action: { ...actionWith(text), id, ...change },
    role,
    other: name,
  });
  const asked = (what: Plea['for']) => shared('a1', { plea: { ...plea, for: what } }, 'employee');
  const five = ['a1', 'a2', 'a3', 'a4', 'a5'];
  const mornings = [shared('a1', { plea: { ...plea, answer } }), shared('a2', { state: { is: 'done', at: NOW } })];
  const parked = [{ id: 'p', by: 'employee', text }] as const;
  const held = { at: NOW, soWhat: text.slice(0, 200), cadence: 'quarterly', next: '2027-02-22', parked } as const;
  const recap = { role: 'manager', reader, other: { ...TOM, name }, ...held } as const;
  const theirs = five.map((id) => shared(`their-${id}`, { owner: 'employee' }));
  return [
    ['of actions', listCard([...five.map((id) => shared(id)), ...theirs], reader, NOW)],
    ['of no actions', listCard([], reader, NOW)],
    ['of a morning', morningCard(mornings, { reader, now: NOW, left: 2 })],
    ['to take something on', pleaCard(asked('hand-over'), reader)],
    ['of someone who is stuck', pleaCard(asked('help'), reader)],
    [
      'of the recap',
      recapCard({ ...recap, actions: [shared('a1').action, ...theirs.slice(0, 1).map(({ action }) => action)] }),
    ],
  ];
}

function actionWith(text: string): Action {
  return {
    id: 'a1',
    conversation: 'conversation-1',
    pair: conversationWith().pair,
    owner: 'manager',
    text: text.slice(0, 300),
    due: '2026-12-04',
    createdAt: NOW,
    state: { is: 'open' },
  };
}
