import { LONGEST_ACTION } from './action';
import {
  type Applied,
  type CommandRefusal,
  type DraftAction,
  type Meeting,
  MOST_ACTIONS,
  textRefusal,
} from './meeting';
import type { Role } from './pair';

export function addAction(meeting: Meeting, said: { action: string } & Omit<DraftAction, 'id'>): Applied {
  const refused =
    textRefusal(said.text, LONGEST_ACTION) ?? (meeting.actions.length >= MOST_ACTIONS ? 'too-many' : undefined);
  if (refused) return { refused };
  if (meeting.actions.some(({ id }) => id === said.action)) return meeting;
  const { action: id, owner, text, due, discovery } = said;
  const action = { id, owner, text: text.trim(), due, ...(discovery && { discovery }) };
  return { ...meeting, actions: [...meeting.actions, action] };
}

/** Either of the two may say it better, or find a better date. */
export function changeAction(meeting: Meeting, said: { action: string } & Pick<DraftAction, 'text' | 'due'>): Applied {
  const refused = textRefusal(said.text, LONGEST_ACTION);
  return refused ? { refused } : changed(meeting, said.action, { text: said.text.trim(), due: said.due });
}

export function handOver(meeting: Meeting, id: string, owner: Role): Applied {
  return changed(meeting, id, { owner });
}

function changed(meeting: Meeting, id: string, change: Partial<DraftAction>): Meeting | { refused: CommandRefusal } {
  if (!meeting.actions.some((action) => action.id === id)) return { refused: 'no-such-action' };
  return {
    ...meeting,
    actions: meeting.actions.map((action) => (action.id === id ? { ...action, ...change } : action)),
  };
}
