import { LONGEST_ACTION } from './action';
import { type Applied, type DraftAction, type Meeting, MOST_ACTIONS, textRefusal } from './meeting';
import type { Role } from './pair';

export function addAction(meeting: Meeting, said: { action: string } & Omit<DraftAction, 'id'>): Applied {
  const refused =
    textRefusal(said.text, LONGEST_ACTION) ?? (meeting.actions.length >= MOST_ACTIONS ? 'too-many' : undefined);
  if (refused) return { refused };
  if (meeting.actions.some(({ id }) => id === said.action)) return meeting;
  const action = { id: said.action, owner: said.owner, text: said.text.trim(), due: said.due };
  return { ...meeting, actions: [...meeting.actions, action] };
}

export function handOver(meeting: Meeting, id: string, owner: Role): Applied {
  if (!meeting.actions.some((action) => action.id === id)) return { refused: 'no-such-action' };
  return { ...meeting, actions: meeting.actions.map((action) => (action.id === id ? { ...action, owner } : action)) };
}
