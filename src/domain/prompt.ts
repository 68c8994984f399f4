import type { FormatId, PhaseId } from './format';

/**
 * A question with its hints. The words stand in the catalogue: `prompt.<id>.ask` for both people, `prompt.<id>.hint`
 * (what to listen for, how to probe) for the manager alone.
 */
export interface Prompt {
  id: PromptId;
  phase: PhaseId;
  /** Good to think about beforehand: may be sent with the invitation. */
  ahead?: true;
  /** Personal background: the employee's to offer, never asked for twice, never stored by a prompt. */
  sensitive?: true;
}

export type PromptId = string;

/** Every question intent of the two guides once, their double lists merged. The order is the order of the talk. */
export const PROMPTS: readonly Prompt[] = [
  { id: 'welcome', phase: 'opening' },
  { id: 'hopes', phase: 'opening' },
  { id: 'strength', phase: 'been', ahead: true },
  { id: 'proud', phase: 'been', ahead: true },
  { id: 'frustrating', phase: 'been' },
  { id: 'grow', phase: 'been' },
  { id: 'favourite', phase: 'now', ahead: true },
  { id: 'skill', phase: 'now', ahead: true },
  { id: 'support-now', phase: 'now' },
  { id: 'success-year', phase: 'heading', ahead: true },
  { id: 'success-three', phase: 'heading' },
  { id: 'more-of', phase: 'heading', ahead: true },
  { id: 'less-of', phase: 'heading' },
  { id: 'support-goals', phase: 'heading' },
  { id: 'who-could-help', phase: 'heading' },
  { id: 'path', phase: 'knowing' },
  { id: 'turning-points', phase: 'knowing', ahead: true },
  { id: 'learned', phase: 'knowing' },
  { id: 'background', phase: 'knowing', sensitive: true },
  { id: 'outside-work', phase: 'knowing', sensitive: true },
  { id: 'challenges', phase: 'knowing' },
  { id: 'goal', phase: 'goals', ahead: true },
  { id: 'anywhere', phase: 'goals' },
  { id: 'level', phase: 'goals' },
  { id: 'lead-people', phase: 'goals' },
  { id: 'energy', phase: 'likes', ahead: true },
  { id: 'drain', phase: 'likes' },
  { id: 'gaps', phase: 'map' },
  { id: 'close-gap', phase: 'map' },
  { id: 'try-out', phase: 'map' },
  { id: 'first-step', phase: 'actions' },
  { id: 'by-when', phase: 'actions' },
  { id: 'remove-barrier', phase: 'actions' },
  { id: 'so-what', phase: 'close' },
  { id: 'wave', phase: 'close' },
];

/** The questions offered for sending ahead; the manager picks two or three of them. */
export const AHEAD: readonly Prompt[] = PROMPTS.filter((prompt) => prompt.ahead);

/** The three that are chosen unless the manager chooses others: one from each part of the talk that fits the format. */
export const DEFAULT_QUESTIONS: Readonly<Record<FormatId, readonly PromptId[]>> = {
  '15': ['favourite', 'more-of', 'success-year'],
  '30': ['proud', 'favourite', 'success-year'],
  '90': ['turning-points', 'energy', 'goal'],
};

export function promptsOf(phase: PhaseId): readonly Prompt[] {
  return PROMPTS.filter((prompt) => prompt.phase === phase);
}
