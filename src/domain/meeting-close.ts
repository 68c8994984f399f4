import { type Cadence, cadenceProblem } from './cadence';
import { type Applied, type CommandRefusal, LONGEST_SO_WHAT, type Meeting } from './meeting';
import { pause } from './meeting-clock';
import type { Role } from './pair';
import type { Instant } from './time';

/** What the talk comes to is the employee's to say. */
export function saySoWhat(meeting: Meeting, text: string, by: Role): Applied {
  if (by !== 'employee') return { refused: 'not-yours' };
  return text.length > LONGEST_SO_WHAT ? { refused: 'too-long' } : { ...meeting, soWhat: text };
}

/** When to talk next is for both to say. */
export function agreeCadence(meeting: Meeting, cadence: Cadence, now: Instant): Applied {
  const refused = cadenceProblem(cadence, now);
  return refused ? { refused } : { ...meeting, cadence };
}

/** Arranging the next conversation is the employee's to take on: the thirty-minute guide has them initiate next steps. */
export function takeBaton(meeting: Meeting, taken: boolean, by: Role): Applied {
  return by === 'employee' ? { ...meeting, baton: taken } : { refused: 'not-yours' };
}

/** What may be missing before a close. */
export type Missing = Extract<CommandRefusal, 'not-started' | 'so-what-missing' | 'cadence-missing' | 'baton-missing'>;

/** All that is missing before the two can close, in the order in which they are asked for it. */
export function missing(meeting: Meeting): Missing[] {
  return [
    ...(meeting.startedAt === undefined ? (['not-started'] as const) : []),
    ...(meeting.soWhat.trim() === '' ? (['so-what-missing'] as const) : []),
    ...(meeting.cadence ? [] : (['cadence-missing'] as const)),
    ...(meeting.baton ? [] : (['baton-missing'] as const)),
  ];
}

/** What they are asked for next. */
export function stillMissing(meeting: Meeting): Missing | undefined {
  return missing(meeting)[0];
}

/** Opens the recap for both, to be read together; or goes back to the talk. */
export function review(meeting: Meeting, on: boolean): Applied {
  const refused = on ? stillMissing(meeting) : undefined;
  return refused ? { refused } : { ...meeting, reviewing: on };
}

/** A gate, not a button: nothing is closed before all of it is said. */
export function close(meeting: Meeting, now: Instant): Applied {
  const refused = stillMissing(meeting);
  return refused ? { refused } : { ...pause(meeting, now), closedAt: now };
}
