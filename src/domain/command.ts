import { type Applied, type Cadence, LONGEST_SO_WHAT, type Meeting } from './meeting';
import { addAction, handOver } from './meeting-actions';
import { pause, phaseAt } from './meeting-clock';
import { addNote, editNote, removeNote } from './meeting-notes';
import type { Role } from './pair';
import type { Instant, LocalDate } from './time';

/** What either person can do in the panel. `id` is made by the sender and stays the same when it is sent again. */
export type Command = { id: string } & (
  | { do: 'start' }
  | { do: 'pause' }
  | { do: 'resume' }
  /** `from` is the phase the sender saw: two clicks on "next" in the same moment move on once. */
  | { do: 'go'; from: number; to: number }
  | { do: 'ask'; phase: number; prompt: number }
  | { do: 'note'; note: string; text: string; private: boolean }
  | { do: 'edit-note'; note: string; text: string }
  | { do: 'remove-note'; note: string }
  | { do: 'act'; action: string; owner: Role; text: string; due: LocalDate }
  | { do: 'hand-over'; action: string; owner: Role }
  | { do: 'remove-action'; action: string }
  | { do: 'so-what'; text: string }
  | { do: 'agree-cadence'; cadence: Cadence }
  | { do: 'close' }
);

const REMEMBERED_COMMANDS = 200;

/**
 * The meeting after one command of one of the two. Pure, so that the server decides with it and a panel can show at once
 * what the server will say. A command that was applied before changes nothing.
 */
export function apply(meeting: Meeting, command: Command, by: Role, now: Instant): Applied {
  if (meeting.applied.includes(command.id)) return meeting;
  if (meeting.closedAt !== undefined) return { refused: 'closed' };
  const result = carryOut(meeting, command, by, now);
  if ('refused' in result) return result;
  return { ...result, applied: [...meeting.applied, command.id].slice(-REMEMBERED_COMMANDS) };
}

function carryOut(meeting: Meeting, command: Command, by: Role, now: Instant): Applied {
  switch (command.do) {
    case 'start':
      return meeting.startedAt === undefined ? { ...meeting, startedAt: now, runningSince: now } : meeting;
    case 'pause':
      return pause(meeting, now);
    case 'resume':
      return meeting.startedAt === undefined
        ? { refused: 'not-started' }
        : { ...meeting, runningSince: meeting.runningSince ?? now };
    case 'go':
      return go(meeting, command.from, command.to, now);
    case 'ask':
      return ask(meeting, command.phase, command.prompt);
    case 'note':
      return addNote(meeting, command, by, now);
    case 'edit-note':
      return editNote(meeting, command, by);
    case 'remove-note':
      return removeNote(meeting, command.note, by);
    case 'act':
      return addAction(meeting, command);
    case 'hand-over':
      return handOver(meeting, command.action, command.owner);
    case 'remove-action':
      return { ...meeting, actions: meeting.actions.filter(({ id }) => id !== command.action) };
    case 'so-what':
      return saySoWhat(meeting, command.text, by);
    case 'agree-cadence':
      return { ...meeting, cadence: command.cadence };
    case 'close':
      return close(meeting, now);
  }
}

function go(meeting: Meeting, from: number, to: number, now: Instant): Applied {
  if (meeting.startedAt === undefined) return { refused: 'not-started' };
  if (from !== meeting.phase) return { refused: 'moved-on' };
  if (phaseAt(meeting, to) === undefined) return { refused: 'no-such-phase' };
  const moved = { ...pause(meeting, now), phase: to, prompt: 0 };
  return meeting.runningSince === undefined ? moved : { ...moved, runningSince: now };
}

function ask(meeting: Meeting, phase: number, prompt: number): Applied {
  if (phase !== meeting.phase) return { refused: 'moved-on' };
  return phaseAt(meeting, phase)?.prompts[prompt] ? { ...meeting, prompt } : { refused: 'no-such-prompt' };
}

/** What the talk comes to is the employee's to say. */
function saySoWhat(meeting: Meeting, text: string, by: Role): Applied {
  if (by !== 'employee') return { refused: 'not-yours' };
  return text.length > LONGEST_SO_WHAT ? { refused: 'too-long' } : { ...meeting, soWhat: text };
}

function close(meeting: Meeting, now: Instant): Applied {
  if (meeting.startedAt === undefined) return { refused: 'not-started' };
  if (meeting.soWhat.trim() === '') return { refused: 'so-what-missing' };
  return { ...pause(meeting, now), closedAt: now };
}
