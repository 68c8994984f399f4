import type { Discovery } from './action';
import type { Cadence } from './cadence';
import {
  type CareerMap,
  type GoalCell,
  type Mapped,
  type PathCell,
  type Rewritten,
  removePath,
  writeGoal,
  writePath,
} from './career-map';
import type { Applied, Meeting } from './meeting';
import { addAction, changeAction, handOver } from './meeting-actions';
import { extend, pause, phaseAt } from './meeting-clock';
import { agreeCadence, close, review, saySoWhat, takeBaton } from './meeting-close';
import { addNote, editNote, removeNote } from './meeting-notes';
import { park, unpark } from './meeting-parking';
import type { Role } from './pair';
import type { Instant, LocalDate } from './time';

/** What either person can do in the panel. `id` is made by the sender and stays the same when it is sent again. */
export type Command = { id: string } & (
  | { do: 'start' }
  | { do: 'pause' }
  | { do: 'resume' }
  /** `from` is the phase the sender saw: two clicks on "next" in the same moment move on once. */
  | { do: 'go'; from: number; to: number }
  /** `added`: minutes on top of the agenda's, in all. */
  | { do: 'extend'; phase: number; added: number }
  | { do: 'ask'; phase: number; prompt: number }
  /** `phase`: the part it was written in, which may be over when it arrives; without it, the part at hand. */
  | { do: 'note'; note: string; text: string; private: boolean; phase?: number }
  /** `seen`: the wording of the note that was changed; `private`: whether it was. */
  | { do: 'edit-note'; note: string; text: string; seen: number; private: boolean }
  | { do: 'remove-note'; note: string }
  | { do: 'act'; action: string; owner: Role; text: string; due: LocalDate; discovery?: Discovery }
  | { do: 'change-action'; action: string; text: string; due: LocalDate }
  | { do: 'hand-over'; action: string; owner: Role }
  | { do: 'remove-action'; action: string }
  | { do: 'park'; topic: string; text: string }
  | { do: 'unpark'; topic: string }
  | ({ do: 'write-goal'; cell: GoalCell } & Rewritten)
  | ({ do: 'aim' } & Pick<CareerMap, 'where' | 'leading'>)
  | ({ do: 'write-path'; path: string; cell: PathCell } & Rewritten)
  | { do: 'remove-path'; path: string }
  | { do: 'so-what'; text: string }
  | { do: 'agree-cadence'; cadence: Cadence }
  | { do: 'take-baton'; taken: boolean }
  | { do: 'review'; on: boolean }
  | { do: 'close' }
);

type Doing<What extends Command['do']> = Extract<Command, { do: What }>;

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
  const applied = [...meeting.applied, command.id].slice(-REMEMBERED_COMMANDS);
  return { ...result, changedAt: now, version: meeting.version + 1, applied };
}

// As long as there are commands: one line for each, so that nothing happens that is not listed here.
function carryOut(meeting: Meeting, command: Command, by: Role, now: Instant): Applied {
  switch (command.do) {
    case 'start':
      return meeting.startedAt === undefined ? { ...meeting, startedAt: now, runningSince: now } : meeting;
    case 'pause':
      return pause(meeting, now);
    case 'resume':
      return resume(meeting, now);
    case 'go':
      return go(meeting, command.from, command.to, now);
    case 'extend':
      return extend(meeting, command.phase, command.added);
    case 'ask':
      return ask(meeting, command.phase, command.prompt);
    case 'note':
      return addNote(meeting, command, by, now);
    case 'edit-note':
      return editNote(meeting, command, by, now);
    case 'remove-note':
      return removeNote(meeting, command.note, by);
    case 'act':
      return addAction(meeting, command);
    case 'change-action':
      return changeAction(meeting, command);
    case 'hand-over':
      return handOver(meeting, command.action, command.owner);
    case 'remove-action':
      return { ...meeting, actions: meeting.actions.filter(({ id }) => id !== command.action) };
    case 'park':
      return park(meeting, command, by);
    case 'unpark':
      return unpark(meeting, command.topic);
    case 'write-goal':
      return mapped(meeting, writeGoal(meeting.map, command.cell, command));
    case 'aim':
      return mapped(meeting, aim(meeting.map, command));
    case 'write-path':
      return mapped(meeting, writePath(meeting.map, command.path, command.cell, command));
    case 'remove-path':
      return mapped(meeting, removePath(meeting.map, command.path));
    case 'so-what':
      return saySoWhat(meeting, command.text, by);
    case 'agree-cadence':
      return agreeCadence(meeting, command.cadence, now);
    case 'take-baton':
      return takeBaton(meeting, command.taken, by);
    case 'review':
      return review(meeting, command.on);
    case 'close':
      return close(meeting, now);
  }
}

function resume(meeting: Meeting, now: Instant): Applied {
  if (meeting.startedAt === undefined) return { refused: 'not-started' };
  return { ...meeting, runningSince: meeting.runningSince ?? now };
}

function go(meeting: Meeting, from: number, to: number, now: Instant): Applied {
  if (meeting.startedAt === undefined) return { refused: 'not-started' };
  if (from !== meeting.phase) return { refused: 'moved-on' };
  if (phaseAt(meeting, to) === undefined) return { refused: 'no-such-phase' };
  const moved = { ...pause(meeting, now), phase: to, prompt: 0, reviewing: false };
  return meeting.runningSince === undefined ? moved : { ...moved, runningSince: now };
}

function ask(meeting: Meeting, phase: number, prompt: number): Applied {
  if (phase !== meeting.phase) return { refused: 'moved-on' };
  return phaseAt(meeting, phase)?.prompts[prompt] ? { ...meeting, prompt } : { refused: 'no-such-prompt' };
}

/** Only what is given changes. */
function aim(map: CareerMap, { where, leading }: Doing<'aim'>): CareerMap {
  return { ...map, ...(where && { where }), ...(leading && { leading }) };
}

function mapped(meeting: Meeting, map: Mapped): Applied {
  return 'refused' in map ? map : { ...meeting, map };
}
