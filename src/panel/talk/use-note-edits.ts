import type { Note } from '../../domain/meeting';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { type Rewriting, type Rewritings, useRewriting } from './use-rewriting';

export type NoteEdit = Rewriting<Note, string>;

export interface NoteEdits extends Rewritings<Note, string> {
  save(edit: NoteEdit): void;
  /** The note that this one was to change, when somebody else was faster and both texts were kept. */
  keptBeside(note: Note): string | undefined;
  /** The reader has seen that both were kept. */
  forget(note: Note): void;
}

const NONE: Readonly<Record<string, string>> = {};

/** The notes that the reader is rewriting, and what became of those rewritten. */
export function useNoteEdits(): NoteEdits {
  const { meeting, send } = useTalk();
  const rewriting = useRewriting<Note, string>('note-edits', meeting.notes);
  // By the id of the command: it becomes the id of the note that keeps the text beside the other one's.
  const [sent, keepSent] = useDraft('note-edits-sent', NONE);
  const save = ({ before, words }: NoteEdit) => {
    if (words.trim() === '') return;
    rewriting.stop(before.id);
    if (words.trim() === before.text) return;
    const id = crypto.randomUUID();
    keepSent({ ...sent, [id]: before.id });
    const { id: note, private: hidden } = before;
    send({ id, do: 'edit-note', note, text: words, seen: seenOf(before, meeting.notes), private: hidden });
  };
  const forget = ({ id }: Note) => {
    const { [id]: _, ...rest } = sent;
    keepSent(rest);
  };
  return { ...rewriting, save, forget, keptBeside: (note) => sent[note.id] };
}

/**
 * The wording that was rewritten. What the reader began from may have been a change of their own that had not reached the server,
 * and there another one bears its number now: then no number may fit.
 */
function seenOf(before: Note, notes: readonly Note[]): number {
  const now = notes.find(({ id }) => id === before.id);
  const isAnother = now?.wording === before.wording && now.text !== before.text;
  return isAnother ? before.wording - 1 : before.wording;
}
