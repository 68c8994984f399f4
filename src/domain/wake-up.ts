import { type Pair, personIn, type Role } from './pair';
import type { PersonId, TenantId } from './person';
import type { Instant } from './time';

/**
 * An alarm clock: at `due`, whoever handles this kind looks at the truth again and decides what to do. Everything the
 * product says of its own accord goes out this way, so that a crash between storing and saying loses nothing.
 */
export type WakeUp = PairWakeUp | PersonWakeUp;

/** About one thing of a pair. The same kind and subject set again for the same moment is the same alarm. */
export interface PairWakeUp {
  kind: PairWakeUpKind;
  due: Instant;
  pair: Pair;
  /** The id of the conversation or action it is about. */
  subject: string;
  /** Whom it has something to say to. */
  reader: Role;
}

/** About all that one person has going on. The same kind set again for the same moment is the same alarm, whoever sets it. */
export interface PersonWakeUp {
  kind: PersonWakeUpKind;
  due: Instant;
  person: { tenant: TenantId; id: PersonId };
}

export const PAIR_WAKE_UP_KINDS = [
  'invitation',
  'answer',
  'questions',
  'ready',
  'missed',
  'call',
  'closing',
  'unclosed',
  'recap',
  'follow-up',
  'plea',
  'cards',
  'baton',
  'retention',
  'diary',
] as const;
export type PairWakeUpKind = (typeof PAIR_WAKE_UP_KINDS)[number];

export const PERSON_WAKE_UP_KINDS = ['arrival', 'morning', 'erase'] as const;
export type PersonWakeUpKind = (typeof PERSON_WAKE_UP_KINDS)[number];

export type WakeUpKind = PairWakeUpKind | PersonWakeUpKind;

/** Whom a wake-up has something to say to. */
export function readerOf(wakeUp: WakeUp): PersonWakeUp['person'] {
  if ('person' in wakeUp) return wakeUp.person;
  return { tenant: wakeUp.pair.tenant, id: personIn(wakeUp.pair, wakeUp.reader) };
}

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
