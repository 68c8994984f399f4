import type { Discovery } from './action';
import type { Cadence, CadenceProblem } from './cadence';
import type { CareerMap } from './career-map';
import type { ConversationId } from './conversation';
import type { Phase } from './format';
import type { Role } from './pair';
import type { PromptId } from './prompt';
import type { Instant, LocalDate } from './time';

export interface Note {
  id: string;
  author: Role;
  text: string;
  at: Instant;
  /** Index of the phase it was written in. */
  phase: number;
  /** Only its author ever sees it; one that is shared may be changed by both. */
  private: boolean;
  /** Counts its wordings from 0. An edit says which of them it saw, so that two edits at once keep both. */
  wording: number;
  /** The other one has written in it, too. */
  both?: true;
}

/** An action while the two are still talking; closing turns it into an `Action`. */
export interface DraftAction {
  id: string;
  owner: Role;
  text: string;
  due: LocalDate;
  discovery?: Discovery;
}

/** A topic of the day-to-day work: it waits for the ordinary one-to-one, since this talk is no appraisal. */
export interface ParkedTopic {
  id: string;
  by: Role;
  text: string;
}

/** A part of the talk with its questions; those in someone's own words are named by `ownQuestionId`. */
export interface MeetingPhase extends Phase {
  prompts: readonly PromptId[];
}

/**
 * The state of a conversation while it is held: the same on the server and in both panels. The clock is numbers only:
 * what was spent in each phase, and since when it has been running. Nothing ticks over the wire.
 */
export interface Meeting {
  conversation: ConversationId;
  /** As it was when the first of the two opened the panel: the same for both until the end, whatever the handbook becomes. */
  agenda: readonly MeetingPhase[];
  /** Index into the agenda. */
  phase: number;
  /** Index into the prompts of the phase. */
  prompt: number;
  /** Milliseconds spent in each phase, not counting the time since `runningSince`. */
  spent: readonly number[];
  /** Minutes that the two have given to each phase on top of the agenda's. */
  extended: readonly number[];
  /** Absent while the clock stands. */
  runningSince?: Instant;
  startedAt?: Instant;
  /** When one of the two last did something. */
  changedAt?: Instant;
  closedAt?: Instant;
  notes: readonly Note[];
  actions: readonly DraftAction[];
  parked: readonly ParkedTopic[];
  /** The pair's map as it is now. It outlives the meeting, and opens again in the next. */
  map: CareerMap;
  soWhat: string;
  /** Absent until they have agreed on one. */
  cadence?: Cadence;
  /** The employee has taken it on to arrange the next conversation. */
  baton: boolean;
  /** Both are reading once more what they leave with, before they close. */
  reviewing: boolean;
  /** Counts the changes: of two states of one meeting, the higher is the later. */
  version: number;
  /** Ids of the latest commands, so that one that arrives twice does its work once. */
  applied: readonly string[];
}

/** Why a command changes nothing. */
export type CommandRefusal =
  | 'closed'
  | 'not-started'
  | 'moved-on'
  | 'no-such-phase'
  | 'no-such-prompt'
  | 'no-such-note'
  | 'no-such-action'
  | 'not-yours'
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'too-many-minutes'
  | 'so-what-missing'
  | 'cadence-missing'
  | 'baton-missing'
  | CadenceProblem;

export type Applied = Meeting | { refused: CommandRefusal };

export const LONGEST_NOTE = 2000;
export const LONGEST_SO_WHAT = 300;
/** These keep one meeting well below what a table row holds. */
export const MOST_NOTES = 150;
export const MOST_ACTIONS = 20;
export const MOST_PARKED = 10;

/** The meeting as one of the two may read it: without the other's private notes. */
export function visibleTo(meeting: Meeting, role: Role): Meeting {
  return { ...meeting, notes: meeting.notes.filter((note) => !note.private || note.author === role) };
}

/** How many actions each of the two holds, and whether the manager holds more: the employee should hold most. */
export function balance(meeting: Meeting): { manager: number; employee: number; tilted: boolean } {
  const manager = meeting.actions.filter(({ owner }) => owner === 'manager').length;
  const employee = meeting.actions.length - manager;
  return { manager, employee, tilted: manager > employee };
}

/** Refuses a text that says nothing, or more than fits. */
export function textRefusal(text: string, longest: number): CommandRefusal | undefined {
  if (text.trim() === '') return 'empty';
  return text.length > longest ? 'too-long' : undefined;
}
