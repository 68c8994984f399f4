import { LONGEST_ACTION } from './action';
import { type Applied, type Meeting, MOST_PARKED, textRefusal } from './meeting';
import type { Role } from './pair';

/** Puts a topic aside for the ordinary one-to-one: the thirty-minute guide keeps everything but the career out of this talk. */
export function park(meeting: Meeting, said: { topic: string; text: string }, by: Role): Applied {
  const refused =
    textRefusal(said.text, LONGEST_ACTION) ?? (meeting.parked.length >= MOST_PARKED ? 'too-many' : undefined);
  if (refused) return { refused };
  if (meeting.parked.some(({ id }) => id === said.topic)) return meeting;
  return { ...meeting, parked: [...meeting.parked, { id: said.topic, by, text: said.text.trim() }] };
}

export function unpark(meeting: Meeting, topic: string): Meeting {
  return { ...meeting, parked: meeting.parked.filter(({ id }) => id !== topic) };
}
