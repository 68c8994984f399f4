import type { Note } from '../../domain/meeting';
import { type Rewriting, withTheirPlaces } from './use-rewriting';

/** The notes of one part of the talk. */
export interface NoteGroup {
  phase: number;
  notes: Note[];
}

/**
 * The notes as they stand on the page: those of the current part first, then those of the others, the later part before the earlier;
 * in each the latest first. One that is being rewritten stays in its place even when it was taken away meanwhile, and what
 * arrives after that began goes below, so that nothing moves under writing hands.
 */
export function groupNotes(
  notes: readonly Note[],
  current: number,
  rewriting: readonly Rewriting<Note, string>[],
): NoteGroup[] {
  const all = withTheirPlaces(notes, rewriting);
  const since = Math.min(...rewriting.map(({ since }) => since));
  const isNew = ({ at }: Note) => at > since;
  const phases = [...new Set(all.map(({ phase }) => phase))].sort((a, b) => b - a);
  return [...phases.filter((phase) => phase === current), ...phases.filter((phase) => phase !== current)].map(
    (phase) => {
      const own = all.filter((note) => note.phase === phase);
      return { phase, notes: [...own.filter((note) => !isNew(note)).reverse(), ...own.filter(isNew)] };
    },
  );
}
