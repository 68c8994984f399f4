import type { Instant } from './time';

export const MOST_SLOTS = 3;

export type SlotProblem = 'slots-none' | 'slots-too-many' | 'slots-past';

/** What is wrong with the times that somebody offers. */
export function slotProblems(slots: readonly Instant[], now: Instant): SlotProblem[] {
  if (slots.length === 0) return ['slots-none'];
  if (slots.length > MOST_SLOTS) return ['slots-too-many'];
  return slots.some((slot) => slot <= now) ? ['slots-past'] : [];
}

/** Earliest first, each once. */
export function inOrder(slots: readonly Instant[]): Instant[] {
  return [...new Set(slots)].sort((a, b) => a - b);
}
