import { z } from 'zod';
import { type Cadence, RHYTHMS } from '../../domain/cadence';
import type { DraftAction, Meeting, MeetingPhase, Note, ParkedTopic } from '../../domain/meeting';
import type { RowKind } from '../row';
import { discoverySchema } from './action-row';
import { mapSchema } from './map-row';
import { roleSchema } from './pair-row';
import { exactly, type Fields, oneOf } from './schema';

const noteSchema = z.strictObject({
  id: z.string(),
  author: roleSchema,
  text: z.string(),
  at: z.number(),
  phase: z.number(),
  private: z.boolean(),
  wording: z.number(),
  both: z.literal(true).optional(),
} satisfies Fields<Note>);

const draftActionSchema = z.strictObject({
  id: z.string(),
  owner: roleSchema,
  text: z.string(),
  due: z.string(),
  discovery: discoverySchema.optional(),
} satisfies Fields<DraftAction>);

const parkedSchema = z.strictObject({
  id: z.string(),
  by: roleSchema,
  text: z.string(),
} satisfies Fields<ParkedTopic>);

const phaseSchema = z.strictObject({
  id: z.string(),
  minutes: z.number(),
  prompts: z.array(z.string()).readonly(),
} satisfies Fields<MeetingPhase>);

const cadenceSchema = exactly<Cadence>()(z.union([oneOf(RHYTHMS), z.strictObject({ on: z.string() })]));

const meetingSchema = exactly<Meeting>()(
  z.strictObject({
    conversation: z.string(),
    agenda: z.array(phaseSchema).readonly(),
    phase: z.number(),
    prompt: z.number(),
    spent: z.array(z.number()).readonly(),
    extended: z.array(z.number()).readonly(),
    runningSince: z.number().optional(),
    startedAt: z.number().optional(),
    changedAt: z.number().optional(),
    closedAt: z.number().optional(),
    notes: z.array(noteSchema).readonly(),
    actions: z.array(draftActionSchema).readonly(),
    parked: z.array(parkedSchema).readonly(),
    map: mapSchema,
    soWhat: z.string(),
    cadence: cadenceSchema.optional(),
    baton: z.boolean(),
    reviewing: z.boolean(),
    version: z.number(),
    applied: z.array(z.string()).readonly(),
  } satisfies Fields<Meeting>),
);

export const meetingRow: RowKind<Meeting> = { kind: 'meeting', schema: meetingSchema };
