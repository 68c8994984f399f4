import { begunCard } from '../../src/features/call/begun-card';
import { unclosedCard } from '../../src/features/call/unclosed-card';
import type { Card } from '../../src/teams/card';
import { conversationWith, MAYA, TOM } from './invite-views';

/** Every card about a call, as full as it gets. */
export function callCards(locale: string, { name }: { name: string }): readonly (readonly [string, Card])[] {
  const left = { conversation: conversationWith(), name };
  return [
    ['of a call that has begun', begunCard({ reader: { ...TOM, locale }, name })],
    ['of a talk not closed, for the manager', unclosedCard({ ...left, role: 'manager', reader: { ...MAYA, locale } })],
    ['of a talk not closed, for the employee', unclosedCard({ ...left, role: 'employee', reader: { ...TOM, locale } })],
  ];
}
