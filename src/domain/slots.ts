import type { Instant } from './time';

export const MOST_SLOTS = 3;

export type SlotProblem = 'slots-none' | 'slots-too-many' | 'slots-past' | 'slots-overlap' | 'slots-taken';

/** From the start of something up to its end. */
export interface Span {
  startsAt: Instant;
  endsAt: Instant;
}

/**
 * What is wrong with the times that somebody offers.
 * @param length of the talk, in milliseconds: times closer than that would run into each other.
 * @param taken when they have other conversations.
 */
export function slotProblems(
  slots: readonly Instant[],
  now: Instant,
  length: number,
  taken: readonly Span[] = [],
): SlotProblem[] {
  if (slots.length === 0) return ['slots-none'];
  if (slots.length > MOST_SLOTS) return ['slots-too-many'];
  const sorted = inOrder(slots);
  return [
    ...(slots.some((slot) => slot <= now) ? (['slots-past'] as const) : []),
    ...(sorted.some((slot, index) => slot - (sorted[index - 1] ?? Number.NEGATIVE_INFINITY) < length)
      ? (['slots-overlap'] as const)
      : []),
    ...(slots.some((slot) => isTaken(slot, length, taken)) ? (['slots-taken'] as const) : []),
  ];
}

/** Whether a talk of that length, begun then, would run into something else. */
export function isTaken(slot: Instant, length: number, taken: readonly Span[]): boolean {
  return taken.some(({ startsAt, endsAt }) => slot < endsAt && slot + length > startsAt);
}

/** Earliest first. */
export function inOrder(slots: readonly Instant[]): Instant[] {
  return [...slots].sort((a, b) => a - b);
}
