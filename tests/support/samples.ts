import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/domain/action';
import type { Conversation, Stage } from '../../src/domain/conversation';
import { LONGEST_NOTE, type Meeting, MOST_NOTES } from '../../src/domain/meeting';
import type { Pair } from '../../src/domain/pair';
import { agendaOf, meetingOf } from './meetings';

export const NOW = Date.parse('2026-11-22T09:00:00Z');

export const newPair = (): Pair => ({ tenant: randomUUID(), manager: randomUUID(), employee: randomUUID() });

export const conversationOf = (pair: Pair, stage: Stage): Conversation => ({
  id: randomUUID(),
  pair,
  format: '30',
  agenda: agendaOf('30'),
  place: 'walk',
  startedBy: 'manager',
  opening: 'I’d love to hear what you enjoy: “quotes”, \\ and\nlines.',
  why: 'I would like to lead a project.',
  reason: 'The reorganisation is over.',
  questions: [{ prompt: 'proud' }, { own: 'What shall we stop?' }],
  createdAt: NOW,
  moves: 2,
  stage,
});

export const actionOf = (pair: Pair, more: Partial<Action> = {}): Action => ({
  id: randomUUID(),
  conversation: randomUUID(),
  pair,
  owner: 'employee',
  text: 'Shadow the design review',
  due: '2026-12-01',
  createdAt: NOW,
  state: { is: 'open' },
  ...more,
});

/** As full as the domain lets a meeting become, in characters that take two places each. */
export const fullMeeting = (): Meeting => ({
  ...meetingOf('90', [], randomUUID()),
  startedAt: NOW,
  runningSince: NOW,
  closedAt: NOW,
  notes: Array.from({ length: MOST_NOTES }, (_, index) => ({
    id: randomUUID(),
    author: index % 2 ? ('manager' as const) : ('employee' as const),
    text: '🙂'.repeat(LONGEST_NOTE / 2),
    at: NOW,
    phase: 1,
    private: index % 3 === 0,
    wording: 0,
  })),
  actions: [{ id: 'a', owner: 'manager', text: 'Introduce you to Kim', due: '2026-12-01' }],
  soWhat: 'Onwards',
  cadence: 'monthly',
  applied: ['one', 'two'],
});
