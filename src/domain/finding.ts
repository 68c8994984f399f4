import type { Ability } from './consent';

/** What is looked at, each on its own; their words are in the catalogue under `doctor.<check>`. */
export const CHECKS = [
  'configuration',
  'version',
  'clock',
  'tables',
  'wake-ups',
  'bot',
  'sign-in',
  'tab',
  'address',
  'messages',
  'lines',
  'graph',
  'connection',
  'catalogue',
] as const;

export type CheckName = (typeof CHECKS)[number];

/** What one check has found, for whoever runs the product: nothing of what anybody has written, and no secret. */
export interface Finding {
  check: CheckName;
  /** `mend`: somebody has to do something; `off`: not used here, or not to be looked at before something else is mended. */
  state: 'fine' | 'mend' | 'off';
  /** Which of the check's sentences; each that is to be mended has its next step beside it. */
  says: string;
  /** What it is needed for, where that is a permission's. */
  ability?: Ability;
  /** What the sentences leave open: names, numbers and codes. */
  values?: Readonly<Record<string, string | number>>;
  /** Lines as they are, for whoever sits at the server's console and for no chat. */
  details?: readonly string[];
}

/** The first thing to mend comes first; what is grey comes last. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}

const ORDER: readonly Finding['state'][] = ['mend', 'fine', 'off'];

/** Under which name the catalogue knows what a finding says: some things may be said of any check. */
export function groupOf({ check, says }: Finding): CheckName | 'any' {
  return OF_ANY.includes(says) ? 'any' : check;
}

/** It could not be looked at: for itself; for want of a variable; for want of an answer that another check tells of; at a local desk. */
const OF_ANY: readonly string[] = ['failed', 'unset', 'unknown', 'local'];
