import { z } from 'zod';
import { WAKE_UP_KINDS, type WakeUp } from '../../domain/wake-up';
import { pairSchema, roleSchema } from './pair-row';
import { exactly, type Fields, oneOf } from './schema';

export const wakeUpSchema = exactly<WakeUp>()(
  z.strictObject({
    kind: oneOf(WAKE_UP_KINDS),
    due: z.number(),
    pair: pairSchema,
    subject: z.string(),
    reader: roleSchema,
  } satisfies Fields<WakeUp>),
);

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
