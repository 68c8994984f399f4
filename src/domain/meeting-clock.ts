import { lengthOf } from './format';
import type { Applied, Meeting, MeetingPhase } from './meeting';
import { type Instant, minutes } from './time';

/** The phase at that place in the agenda, if there is one. */
export function phaseAt(meeting: Meeting, index: number): MeetingPhase | undefined {
  return meeting.agenda[index];
}

/** Milliseconds spent in each phase until now. */
export function spentAt(meeting: Meeting, now: Instant): number[] {
  const running = meeting.runningSince === undefined ? 0 : Math.max(0, now - meeting.runningSince);
  return meeting.spent.map((spent, index) => (index === meeting.phase ? spent + running : spent));
}

/** Milliseconds that the two mean to spend in each phase: the agenda's, and what they have added. */
export function plannedFor({ agenda, extended }: Meeting): number[] {
  return agenda.map((phase, index) => minutes(phase.minutes + (extended[index] ?? 0)));
}

/** Milliseconds left in the current phase and in all of the agenda; negative when the time is over. */
export function timeLeft(meeting: Meeting, now: Instant): { phase: number; total: number } {
  const spent = spentAt(meeting, now);
  return {
    phase: (plannedFor(meeting)[meeting.phase] ?? 0) - (spent[meeting.phase] ?? 0),
    total: minutes(lengthOf(meeting.agenda)) - spent.reduce((sum, part) => sum + part, 0),
  };
}

/**
 * Milliseconds by which the talk will end later than its agenda says if every part from here on takes its time; negative
 * when it will end earlier. What was saved in one part, added to it or overrun shows here at once.
 */
export function drift(meeting: Meeting, now: Instant): number {
  const planned = plannedFor(meeting);
  const spent = spentAt(meeting, now);
  const expected = planned.map((whole, index) =>
    index < meeting.phase ? (spent[index] ?? 0) : Math.max(whole, spent[index] ?? 0),
  );
  return expected.reduce((sum, part) => sum + part, 0) - minutes(lengthOf(meeting.agenda));
}

/** Minutes that a phase can be given on top of the agenda's. */
export const MOST_ADDED = 60;

/** Gives a phase so many minutes on top of the agenda's, in all: two clicks at once add them once. */
export function extend(meeting: Meeting, phase: number, added: number): Applied {
  if (!phaseAt(meeting, phase)) return { refused: 'no-such-phase' };
  if (!Number.isInteger(added) || added < 0 || added > MOST_ADDED) return { refused: 'too-many-minutes' };
  return { ...meeting, extended: meeting.extended.map((each, index) => (index === phase ? added : each)) };
}

/** The meeting with its clock standing still. */
export function pause(meeting: Meeting, now: Instant): Meeting {
  const { runningSince: _, ...standing } = meeting;
  return { ...standing, spent: spentAt(meeting, now) };
}
