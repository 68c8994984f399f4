import { z } from 'zod';
import {
  PAIR_WAKE_UP_KINDS,
  type PairWakeUp,
  PERSON_WAKE_UP_KINDS,
  type PersonWakeUp,
  type WakeUp,
} from '../../domain/wake-up';
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

export const wakeUpSchema = exactly<WakeUp>()(z.union([pairWakeUpSchema, personWakeUpSchema]));

/** A wake-up as it stands in its shard. */
export interface Alarm {
  wakeUp: WakeUp;
  /** How often it was claimed without being finished. */
  tries: number;
  /** Nobody else may claim it before. Absent while nobody has. */
  leasedUntil?: number;
}

export const alarmSchema = exactly<Alarm>()(
  z.strictObject({
    wakeUp: wakeUpSchema,
    tries: z.number(),
    leasedUntil: z.number().optional(),
  } satisfies Fields<Alarm>),
);
