import { apply, type Command } from '../../domain/command';
import type { Meeting } from '../../domain/meeting';
import type { Role } from '../../domain/pair';
import type { Instant } from '../../domain/time';

/** A command without its id: what a button asks for. */
export type Wish = Command extends infer Each ? (Each extends Command ? Omit<Each, 'id'> : never) : never;

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
  return outbox.reduce((seen, { command, at }) => {
    const next = apply(seen, command, role, at);
    return 'refused' in next ? seen : next;
  }, meeting);
}

/** Whether `candidate` is an earlier state than `current`: news and answers may overtake each other. */
export function isEarlier(candidate: Meeting, current: Meeting): boolean {
  return candidate.version < current.version;
}

/** The words that a command carries, so that they can be given back when it is refused. */
export function wordsOf(command: Command): string | undefined {
  return 'text' in command ? command.text : undefined;
}
