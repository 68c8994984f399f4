import { lengthOf } from './format';
import type { Meeting, MeetingPhase } from './meeting';
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

/** Milliseconds left in the current phase and in all; negative when the time is over. */
export function timeLeft(meeting: Meeting, now: Instant): { phase: number; total: number } {
  const { agenda } = meeting;
  const spent = spentAt(meeting, now);
  return {
    phase: minutes(agenda[meeting.phase]?.minutes ?? 0) - (spent[meeting.phase] ?? 0),
    total: minutes(lengthOf(agenda)) - spent.reduce((sum, part) => sum + part, 0),
  };
}

/** The meeting with its clock standing still. */
export function pause(meeting: Meeting, now: Instant): Meeting {
  const { runningSince: _, ...standing } = meeting;
  return { ...standing, spent: spentAt(meeting, now) };
}
