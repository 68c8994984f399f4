import type { Place } from './conversation';
import type { Phase } from './format';
import type { Meeting } from './meeting';
import { plannedFor, spentAt } from './meeting-clock';
import type { PromptId } from './prompt';
import type { Instant } from './time';

/** A stretch of a talk that one card carries: a phase or, on a walk, a leg of several. */
export interface TalkPart {
  /** Indices into the agenda, both of them within. */
  first: number;
  last: number;
  leg?: Leg;
}

export type Leg = 'setting-out' | 'on-the-way' | 'coming-back';

/** A question by its place in the agenda. */
export interface Placed {
  phase: number;
  prompt: number;
  id: PromptId;
}

/** Nobody reads more than that while somebody is talking to them. */
const MOST_QUESTIONS = 3;

/** The whole talk, part by part. Nobody wants to take out a phone for each phase of a walk. */
export function partsOf({ agenda }: Pick<Meeting, 'agenda'>, place: Place): TalkPart[] {
  return place === 'walk' ? legsOf(agenda) : agenda.map((_, index) => ({ first: index, last: index }));
}

/** Which of the parts a phase belongs to. */
export function partIndex(parts: readonly TalkPart[], phase: number): number {
  return parts.findIndex(({ last }) => phase <= last);
}

/**
 * Three legs: out as far as the first real subject, the way itself, and back with the actions and the close. An agenda of
 * few phases has fewer.
 */
function legsOf(agenda: readonly Phase[]): TalkPart[] {
  const end = agenda.length - 1;
  const actions = agenda.findIndex(({ id }) => id === 'actions');
  const back = actions > 0 ? actions : end;
  const turn = back > 2 ? 2 : Math.min(back, 1);
  const legs: TalkPart[] = [
    { leg: 'setting-out', first: 0, last: turn - 1 },
    { leg: 'on-the-way', first: turn, last: back - 1 },
    { leg: 'coming-back', first: back, last: end },
  ];
  return legs.filter(({ first, last }) => first <= last);
}

/** Milliseconds until the time of the part is over, and of the talk if every later part takes its own; the first may be negative. */
export function partLeft(meeting: Meeting, part: TalkPart, now: Instant): { part: number; talk: number } {
  const planned = plannedFor(meeting);
  const left = sum(within(planned, part)) - sum(within(spentAt(meeting, now), part));
  return { part: left, talk: Math.max(0, left) + sum(planned.slice(part.last + 1)) };
}

/** Milliseconds that the two mean to spend in the part. */
export function partLength(meeting: Meeting, part: TalkPart): number {
  return sum(within(plannedFor(meeting), part));
}

/**
 * The questions for now. In a phase, the one that is being asked comes first, then those after it, and round again. On a leg
 * each phase has one and the longest the rest, those sent ahead before others.
 */
export function questionsNow(meeting: Meeting, part: TalkPart, sent: readonly PromptId[]): Placed[] {
  if (part.leg) return questionsOnLeg(meeting, part, sent).slice(0, MOST_QUESTIONS);
  const all = placedIn(meeting, part.first);
  return [...all.slice(meeting.prompt), ...all.slice(0, meeting.prompt)].slice(0, MOST_QUESTIONS);
}

function questionsOnLeg(meeting: Meeting, { first, last }: TalkPart, sent: readonly PromptId[]): Placed[] {
  const phases = meeting.agenda.slice(first, last + 1);
  const most = Math.max(...phases.map(({ minutes }) => minutes));
  const longest = phases.findIndex(({ minutes }) => minutes === most);
  return phases.flatMap((_, index) => {
    const all = placedIn(meeting, first + index);
    const room = index === longest ? MOST_QUESTIONS - phases.length + 1 : 1;
    const inOrder = [...all.filter(({ id }) => sent.includes(id)), ...all.filter(({ id }) => !sent.includes(id))];
    return inOrder.slice(0, Math.max(1, room));
  });
}

function placedIn({ agenda }: Meeting, phase: number): Placed[] {
  return (agenda[phase]?.prompts ?? []).map((id, prompt) => ({ phase, prompt, id }));
}

const within = (all: readonly number[], { first, last }: TalkPart) => all.slice(first, last + 1);
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
