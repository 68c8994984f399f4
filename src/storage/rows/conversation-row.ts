import { z } from 'zod';
import type { Baton } from '../../domain/baton';
import { type Agreed, type Call, type Conversation, PLACES, type Stage } from '../../domain/conversation';
import type { Phase } from '../../domain/format';
import { ROLES } from '../../domain/pair';
import type { RowKind } from '../row';
import { entrySchema } from './diary-row';
import { pairSchema, roleSchema } from './pair-row';
import { exactly, type Fields, oneOf } from './schema';

type StageFields<Is extends Stage['is']> = Fields<Extract<Stage, { is: Is }>>;

const proposed = { is: z.literal('proposed'), by: roleSchema, slots: z.array(z.number()).readonly() };
const move = { by: roleSchema, slots: z.array(z.number()).readonly(), reason: z.string() };
const lastMove = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('moved'), from: z.number(), inDiary: z.literal(true).optional() }),
  z.strictObject({ is: z.literal('kept') }),
]);
const agreed = {
  is: z.literal('agreed'),
  by: roleSchema,
  startsAt: z.number(),
  move: z.strictObject(move satisfies Fields<NonNullable<Agreed['move']>>).optional(),
  lastMove: lastMove.optional(),
  missedTold: z.array(roleSchema).readonly().optional(),
};
const left = z.literal(true).optional();
const declined = { is: z.literal('declined'), by: roleSchema, word: z.string(), at: z.number(), left };
const baton = {
  remindedAt: z.number().optional(),
  quietUntil: z.string().optional(),
  handedTo: z.string().optional(),
  letGoAt: z.number().optional(),
};
const held = {
  is: z.literal('held'),
  at: z.number(),
  soWhat: z.string(),
  next: z.string(),
  baton: z.strictObject(baton satisfies Fields<Baton>).optional(),
  recapped: z.array(roleSchema).readonly().optional(),
};
const cancelled = {
  is: z.literal('cancelled'),
  by: roleSchema,
  word: z.string(),
  startsAt: z.number(),
  left,
  inDiary: z.literal(true).optional(),
};

const stageSchema = z.discriminatedUnion('is', [
  z.strictObject(proposed satisfies StageFields<'proposed'>),
  z.strictObject(agreed satisfies StageFields<'agreed'>),
  z.strictObject(declined satisfies StageFields<'declined'>),
  z.strictObject(held satisfies StageFields<'held'>),
  z.strictObject(cancelled satisfies StageFields<'cancelled'>),
]);

const phase = { id: z.string(), minutes: z.number() };

const call = {
  id: z.string(),
  startedAt: z.number().optional(),
  endedAt: z.number().optional(),
  told: z.array(roleSchema).readonly().optional(),
};

const questionSchema = z.union([z.strictObject({ prompt: z.string() }), z.strictObject({ own: z.string() })]);

const conversationSchema = exactly<Conversation>()(
  z.strictObject({
    id: z.string(),
    pair: pairSchema,
    format: z.string(),
    agenda: z.array(z.strictObject(phase satisfies Fields<Phase>)).readonly(),
    place: oneOf(PLACES),
    startedBy: roleSchema,
    opening: z.string(),
    why: z.string().optional(),
    reason: z.string().optional(),
    questions: z.array(questionSchema).readonly(),
    swapped: z.literal(true).optional(),
    swappedIndex: z.number().optional(),
    createdAt: z.number(),
    moves: z.number(),
    stage: stageSchema,
    untold: oneOf([...ROLES, 'both'] as const).optional(),
    call: z.strictObject(call satisfies Fields<Call>).optional(),
    entry: entrySchema.optional(),
    closeOffered: z.array(roleSchema).readonly().optional(),
  } satisfies Fields<Conversation>),
);

export const conversationRow: RowKind<Conversation> = { kind: 'conversation', schema: conversationSchema };
