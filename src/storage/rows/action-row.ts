import { z } from 'zod';
import type { Action, ActionState, Discovery, Plea, PleaAnswer } from '../../domain/action';
import type { RowKind } from '../row';
import { pairSchema, roleSchema } from './pair-row';
import { exactly, type Fields } from './schema';

type StateFields<Is extends ActionState['is']> = Fields<Extract<ActionState, { is: Is }>>;

const stateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open') } satisfies StateFields<'open'>),
  z.strictObject({ is: z.literal('done'), at: z.number() } satisfies StateFields<'done'>),
  z.strictObject({ is: z.literal('dropped'), at: z.number(), reason: z.string() } satisfies StateFields<'dropped'>),
]);

export const discoverySchema = z.strictObject({
  question: z.string(),
  followUp: z.boolean(),
  handed: z.literal(true).optional(),
} satisfies Fields<Discovery>);

const told = z.literal(true).optional();

const answerSchema = z.strictObject({
  is: z.enum(['taken', 'declined', 'line', 'talk']),
  text: z.string(),
  at: z.number(),
  told,
} satisfies Fields<PleaAnswer>);

const pleaSchema = z.strictObject({
  for: z.enum(['hand-over', 'help']),
  by: roleSchema,
  text: z.string(),
  at: z.number(),
  told,
  answer: answerSchema.optional(),
} satisfies Fields<Plea>);

const actionSchema = exactly<Action>()(
  z.strictObject({
    id: z.string(),
    conversation: z.string(),
    pair: pairSchema,
    owner: roleSchema,
    text: z.string(),
    due: z.string(),
    createdAt: z.number(),
    quietUntil: z.string().optional(),
    since: z.number().optional(),
    remindedAt: z.number().optional(),
    foretold: z.literal(true).optional(),
    reminders: z.number().optional(),
    plea: pleaSchema.optional(),
    discovery: discoverySchema.optional(),
    state: stateSchema,
  } satisfies Fields<Action>),
);

export const actionRow: RowKind<Action> = { kind: 'action', schema: actionSchema };
