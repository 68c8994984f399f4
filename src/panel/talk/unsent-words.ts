import type { Keep } from '../live/keep';

/** The names of the drafts that hold nothing but the reader's words. */
const WRITTEN = ['note', 'action', 'introduce', 'stuck', 'park'];

interface Rewritten {
  words?: string | { text: string };
}

/** All that the reader has written and not added: the other one may close in the middle of a word. */
export function unsentWords(keep: Keep): string[] {
  const drafts = WRITTEN.map((name) => keep.read(name));
  const rewritten = ['note-edits', 'action-edits'].flatMap((name) => listIn(keep.read(name))).map(wordsIn);
  return [...drafts, ...rewritten].filter((words) => typeof words === 'string');
}

function listIn(kept: unknown): Rewritten[] {
  return Array.isArray(kept) ? kept : [];
}

/** Of a note they are a text; of an action a text with a date. */
function wordsIn({ words }: Rewritten): string | undefined {
  return typeof words === 'object' ? words.text : words;
}
