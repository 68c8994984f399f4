import { apply, type Command } from '../../domain/command';
import type { Meeting } from '../../domain/meeting';
import type { Role } from '../../domain/pair';
import type { Instant } from '../../domain/time';
import type { Refusal } from './snapshot';

/** What a button asks for: a command, whose id only matters to somebody who wants to know it again. */
export type Wish = Command extends infer Each
  ? Each extends Command
    ? Omit<Each, 'id'> & { id?: string }
    : never
  : never;

/** A command on its way to the server, and when it was given on the server's clock. */
export interface Posted {
  command: Command;
  at: Instant;
}

/**
 * Adds a command behind those that wait. A sentence that is still being written replaces its earlier wording, unless
 * that one is already on its way.
 * @param flying how many at the head have been sent and not yet answered.
 */
export function post(outbox: readonly Posted[], posted: Posted, flying: number): Posted[] {
  const last = outbox.at(-1);
  const rewritten = posted.command.do === 'so-what' && last?.command.do === 'so-what' && outbox.length > flying;
  return [...(rewritten ? outbox.slice(0, -1) : outbox), posted];
}

/** The meeting as it will be once the server has heard everything that waits. */
export function foreseen(meeting: Meeting, outbox: readonly Posted[], role: Role): Meeting {
  const [first] = outbox;
  if (!first) return meeting;
  const next = apply(meeting, first.command, role, first.at);
  const seen = 'refused' in next ? meeting : next;
  return foreseen(seen, afterFirst(outbox, seen), role);
}

/**
 * What waits once the first has been done, which made `meeting`. Two quick changes to one note belong together: when the
 * first of them had to become a note of its own beside somebody else's, the second goes on there. Sent as it is, it would
 * count their wording for the one it follows, and write over it.
 */
export function afterFirst([first, ...rest]: readonly Posted[], meeting: Meeting | undefined): Posted[] {
  if (first?.command.do !== 'edit-note') return rest;
  const { id, note } = first.command;
  if (!meeting?.notes.some((each) => each.id === id)) return rest;
  return rest.map((posted) => {
    const { command } = posted;
    return command.do === 'edit-note' && command.note === note
      ? { ...posted, command: { ...command, note: id, seen: 0 } }
      : posted;
  });
}

/** Whether `candidate` is an earlier state than `current`: news and answers may overtake each other. */
export function isEarlier(candidate: Meeting, current: Meeting): boolean {
  return candidate.version < current.version;
}

/**
 * What is said of a command that was refused: why, and its words. Those given back before stay with them until they are dismissed,
 * since a whole minute's worth may come back at once.
 */
export function refusalOf(command: Command, reason: string, before?: Refusal): Refusal {
  const words = [before?.words, wordsOf(command)].filter((each) => each !== undefined);
  return words.length === 0 ? { reason } : { reason, words: [...new Set(words)].join('\n\n') };
}

function wordsOf(command: Command): string | undefined {
  return 'text' in command ? command.text : undefined;
}
