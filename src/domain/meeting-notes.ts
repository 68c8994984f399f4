import {
  type Applied,
  type CommandRefusal,
  LONGEST_NOTE,
  type Meeting,
  MOST_NOTES,
  type Note,
  textRefusal,
  visibleTo,
} from './meeting';
import { phaseAt } from './meeting-clock';
import type { Role } from './pair';
import type { Instant } from './time';

export function addNote(
  meeting: Meeting,
  said: { note: string; text: string; private: boolean; phase?: number },
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
    phase: said.phase !== undefined && phaseAt(meeting, said.phase) ? said.phase : meeting.phase,
    private: said.private,
    wording: 0,
  };
  return { ...meeting, notes: [...meeting.notes, note] };
}

/** `seen` is the wording that was changed; `id` names the note that keeps this text beside the other one's, should both have changed it. */
export interface Edit {
  id: string;
  note: string;
  text: string;
  private: boolean;
  seen: number;
}

/**
 * Changes a note. When somebody else was faster, both texts are kept: theirs where it is, and this one right behind it as a
 * note of its own. The same when it was taken away meanwhile; so the other one's private note is answered like none at all.
 */
export function editNote(meeting: Meeting, edit: Edit, by: Role, now: Instant): Applied {
  const refused = textRefusal(edit.text, LONGEST_NOTE);
  if (refused) return { refused };
  const text = edit.text.trim();
  const note = visibleTo(meeting, by).notes.find(({ id }) => id === edit.note);
  if (note?.text === text) return meeting;
  if (note?.wording === edit.seen) {
    const both = note.author === by ? {} : { both: true as const };
    return replaced(meeting, { ...note, text, wording: note.wording + 1, ...both });
  }
  const added = addNote(meeting, { ...edit, note: edit.id, private: note?.private ?? edit.private }, by, now);
  return note && !('refused' in added) ? behind(added, note, edit.id) : added;
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

function replaced(meeting: Meeting, next: Note): Meeting {
  return { ...meeting, notes: meeting.notes.map((note) => (note.id === next.id ? next : note)) };
}

function behind(meeting: Meeting, note: Note, id: string): Meeting {
  const moved = meeting.notes.filter((each) => each.id === id).map((each) => ({ ...each, phase: note.phase }));
  const others = meeting.notes.filter((each) => each.id !== id);
  const at = others.findIndex((each) => each.id === note.id) + 1;
  return { ...meeting, notes: [...others.slice(0, at), ...moved, ...others.slice(at)] };
}
