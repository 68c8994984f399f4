import type { Pair, Role } from './pair';
import type { Instant } from './time';

/**
 * An alarm clock: at `due`, whoever handles this kind looks at the truth again and decides what to do. Everything the
 * product says of its own accord goes out this way, so that a crash between storing and saying loses nothing.
 * The same kind and subject set again for the same moment is the same alarm.
 */
export interface WakeUp {
  kind: WakeUpKind;
  due: Instant;
  pair: Pair;
  /** The id of the conversation or action it is about. */
  subject: string;
  /** Whom it has something to say to. */
  reader: Role;
}

export const WAKE_UP_KINDS = [
  'invitation',
  'answer',
  'questions',
  'ready',
  'missed',
  'call',
  'unclosed',
  'recap',
  'follow-up',
  'reminder',
] as const;
export type WakeUpKind = (typeof WAKE_UP_KINDS)[number];

/** What is to become of a wake-up that has rung. */
export type Rung =
  /** It has done its work, or its subject no longer needs it. */
  | { is: 'done' }
  /** Its subject is not there: not written yet (a wake-up is set first), or never (a crash in between). Asked again a few times. */
  | { is: 'missing' }
  /** It is to ring again. */
  | { is: 'again'; due: Instant }
  /** Its reader has not installed the app, or has blocked it: keep it until they are back. */
  | { is: 'waiting' };
