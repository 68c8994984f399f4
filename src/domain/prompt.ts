import type { PhaseId } from './format';

export type PromptId = string;

/**
 * A question of the bank. Its words stand in the catalogue under `prompt.<id>`: `ask` for both people; `why` it is asked, what
 * to `listen` for, and `probes` to follow it up with, for the manager alone.
 */
export interface Prompt {
  id: PromptId;
  phase: PhaseId;
  /** Good to think about beforehand: may be sent with the invitation. */
  ahead?: boolean;
  /** Strengths, and areas to develop: the employee's own view, to which the manager adds nothing. */
  ownView?: boolean;
  /** Personal background: the employee's to offer, never asked for twice, never stored by a prompt. */
  sensitive?: boolean;
  /** Asks who could help: the answer is best kept as a promise to introduce the two. */
  introduces?: boolean;
}
