import {
  type Applied,
  type CommandRefusal,
  LONGEST_NOTE,
  type Meeting,
  MOST_NOTES,
  textRefusal,
  visibleTo,
} from './meeting';
import type { Role } from './pair';
import type { Instant } from './time';

export function addNote(
  meeting: Meeting,
  said: { note: string; text: string; private: boolean },
  by: Role,
  now: Instant,
): Applied {
  const refused = textRefusal(said.text, LONGEST_NOTE) ?? (meeting.notes.length >= MOST_NOTES ? 'too-many' : undefined);
  if (refused) return { refused };
  if (meeting.notes.some(({ id }) => id === said.note)) return meeting;
  const note = {
    id: said.note,
    author: by,
    text: said.text.trim(),
    at: now,
    phase: meeting.phase,
    private: said.private,
  };
  return { ...meeting, notes: [...meeting.notes, note] };
}

export function editNote(meeting: Meeting, said: { note: string; text: string }, by: Role): Applied {
  const refused = noteRefusal(meeting, said.note, by) ?? textRefusal(said.text, LONGEST_NOTE);
  if (refused) return { refused };
  const notes = meeting.notes.map((note) => (note.id === said.note ? { ...note, text: said.text.trim() } : note));
  return { ...meeting, notes };
}

export function removeNote(meeting: Meeting, id: string, by: Role): Applied {
  const refused = noteRefusal(meeting, id, by);
  return refused ? { refused } : { ...meeting, notes: meeting.notes.filter((note) => note.id !== id) };
}

/** The other one's private note is answered like one that does not exist. */
function noteRefusal(meeting: Meeting, id: string, by: Role): CommandRefusal | undefined {
  const note = visibleTo(meeting, by).notes.find((entry) => entry.id === id);
  if (!note) return 'no-such-note';
  return note.author === by ? undefined : 'not-yours';
}
