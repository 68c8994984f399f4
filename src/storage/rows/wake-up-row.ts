import { z } from 'zod';
import {
  PAIR_WAKE_UP_KINDS,
  type PairWakeUp,
  PERSON_WAKE_UP_KINDS,
  type PersonWakeUp,
  type WakeUp,
} from '../../domain/wake-up';
import { earlierFirst } from '../keys';
import { encode, type RowKind } from '../row';
import type { Columns, Row } from '../table';
import { pairSchema, roleSchema } from './pair-row';
import { exactly, type Fields, oneOf } from './schema';

const pairWakeUpSchema = exactly<PairWakeUp>()(
  z.strictObject({
    kind: oneOf(PAIR_WAKE_UP_KINDS),
    due: z.number(),
    pair: pairSchema,
    subject: z.string(),
    reader: roleSchema,
  } satisfies Fields<PairWakeUp>),
);

const personWakeUpSchema = exactly<PersonWakeUp>()(
  z.strictObject({
    kind: oneOf(PERSON_WAKE_UP_KINDS),
    due: z.number(),
    person: z.strictObject({ tenant: z.string(), id: z.string() } satisfies Fields<PersonWakeUp['person']>),
  } satisfies Fields<PersonWakeUp>),
);

const wakeUpSchema = exactly<WakeUp>()(z.union([pairWakeUpSchema, personWakeUpSchema]));

export const wakeUpRow: RowKind<WakeUp> = { kind: 'wake-up', schema: wakeUpSchema };
/** One that was put aside until its reader is back. */
export const waitingRow: RowKind<WakeUp> = { kind: 'waiting', schema: wakeUpSchema };

/**
 * How the ringing of a wake-up goes, in plain columns beside it: for somebody who looks into the table, and mends a row by hand.
 *
 * | column        | what it says                                                                                   |
 * |---------------|------------------------------------------------------------------------------------------------|
 * | `state`       | empty: it rings; `set-aside`: it does not. **Emptied by hand, it rings again**, with all its tries |
 * | `reason`      | why it last failed: the kind of the error and its place in the code                            |
 * | `tries`       | how often it was claimed without being finished                                                |
 * | `lastTriedAt` | when it was last claimed; empty: never                                                         |
 * | `leasedUntil` | until when nobody may claim it: being rung now, or at rest after a failure; empty: at once    |
 *
 * Times are ISO 8601 in UTC. `kind`, `due` and the row's key say what it is; changing them moves nothing.
 */
export interface Standing {
  state: string;
  reason: string;
  tries: number;
  lastTriedAt: string;
  leasedUntil: string;
}

export const SET_ASIDE = 'set-aside';

/** A new one. The empty text sorts before every moment. */
export const UNTRIED: Standing = { state: '', reason: '', tries: 0, lastTriedAt: '', leasedUntil: '' };

/** Whatever a hand has made of it, it can be read. */
const standingSchema = z.object({
  state: z.string().catch(''),
  reason: z.string().catch(''),
  tries: z.number().catch(0),
  lastTriedAt: z.string().catch(''),
  leasedUntil: z.string().catch(''),
} satisfies Fields<Standing>);

export function standingOf({ columns }: Row): Standing {
  return standingSchema.parse(columns);
}

/** A wake-up as it stands in its shard. */
export function alarmColumns(wakeUp: WakeUp, standing: Standing): Columns {
  return encode(wakeUp, wakeUpRow, { kind: wakeUp.kind, due: earlierFirst(wakeUp.due), ...standing });
}
