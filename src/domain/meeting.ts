import type { Conversation, ConversationId } from './conversation';
import type { Phase } from './format';
import { type Handbook, promptsOf } from './handbook';
import type { Role } from './pair';
import type { PromptId } from './prompt';
import type { Instant, LocalDate } from './time';

/** How often the two agreed to talk. */
export type Cadence = 'monthly' | 'quarterly' | 'half-yearly';
export const CADENCE_MONTHS: Readonly<Record<Cadence, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6 };

export interface Note {
  id: string;
  author: Role;
  text: string;
  at: Instant;
  /** Index of the phase it was written in. */
  phase: number;
  /** Only its author ever sees it. */
  private: boolean;
}

/** An action while the two are still talking; closing turns it into an `Action`. */
export interface DraftAction {
  id: string;
  owner: Role;
  text: string;
  due: LocalDate;
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
  /** Absent while the clock stands. */
  runningSince?: Instant;
  startedAt?: Instant;
  closedAt?: Instant;
  notes: readonly Note[];
  actions: readonly DraftAction[];
  soWhat: string;
  cadence: Cadence;
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
  | 'so-what-missing';

export type Applied = Meeting | { refused: CommandRefusal };

export const LONGEST_NOTE = 2000;
export const LONGEST_SO_WHAT = 300;
/** These keep one meeting well below what a table row holds. */
export const MOST_NOTES = 150;
export const MOST_ACTIONS = 20;

/** A meeting that has not begun, on the agenda of its conversation, with the questions that the handbook has for each phase. */
export function newMeeting(
  conversation: Pick<Conversation, 'id' | 'agenda' | 'questions'>,
  handbook: Handbook,
): Meeting {
  const { id, agenda } = conversation;
  const own = ownQuestions(conversation).map((_, index) => ownQuestionId(index));
  // First thing after the opening: questions that were thought about beforehand are taken up at once.
  const talk = Math.min(1, agenda.length - 1);
  return {
    conversation: id,
    agenda: agenda.map((phase, index) => ({
      ...phase,
      prompts: [...(index === talk ? own : []), ...promptsOf(handbook, phase.id).map((prompt) => prompt.id)],
    })),
    phase: 0,
    prompt: 0,
    spent: agenda.map(() => 0),
    notes: [],
    actions: [],
    soWhat: '',
    cadence: 'quarterly',
    applied: [],
  };
}

/** The questions sent ahead that are in somebody's own words: they stand in no catalogue. */
export function ownQuestions({ questions }: Pick<Conversation, 'questions'>): string[] {
  return questions.flatMap((question) => ('own' in question ? [question.own] : []));
}

/** What an own question is called on the agenda: `own-1` is the first of them. */
export function ownQuestionId(index: number): PromptId {
  return `own-${index + 1}`;
}

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
