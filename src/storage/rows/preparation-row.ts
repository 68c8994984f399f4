import { z } from 'zod';
import type { Preparation, Reflection } from '../../domain/preparation';
import type { RowKind } from '../row';
import { roleSchema } from './pair-row';
import { exactly, type Fields } from './schema';

const reflectionSchema = z.strictObject({
  question: z.union([z.number(), z.literal('free')]),
  text: z.string(),
  sharedAt: z.number().optional(),
} satisfies Fields<Reflection>);

const preparationSchema = exactly<Preparation>()(
  z.strictObject({
    conversation: z.string(),
    role: roleSchema,
    reflections: z.array(reflectionSchema).readonly(),
    version: z.number().default(0),
    askedAt: z.number().optional(),
    readyFor: z.number().optional(),
    closingAt: z.number().optional(),
  } satisfies Fields<Preparation>),
);

export const preparationRow: RowKind<Preparation> = { kind: 'preparation', schema: preparationSchema };
