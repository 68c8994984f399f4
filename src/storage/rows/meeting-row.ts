import { z } from 'zod';
import {
  CADENCE_MONTHS,
  type Cadence,
  type DraftAction,
  type Meeting,
  type MeetingPhase,
  type Note,
} from '../../domain/meeting';
import { roleSchema } from './pair-row';
import { exactly, type Fields, oneOf } from './schema';

const noteSchema = z.strictObject({
  id: z.string(),
  author: roleSchema,
  text: z.string(),
  at: z.number(),
  phase: z.number(),
  private: z.boolean(),
} satisfies Fields<Note>);

const draftActionSchema = z.strictObject({
  id: z.string(),
  owner: roleSchema,
  text: z.string(),
  due: z.string(),
} satisfies Fields<DraftAction>);

const phaseSchema = z.strictObject({
  id: z.string(),
  minutes: z.number(),
  prompts: z.array(z.string()).readonly(),
} satisfies Fields<MeetingPhase>);

export const meetingSchema = exactly<Meeting>()(
  z.strictObject({
    conversation: z.string(),
    agenda: z.array(phaseSchema).readonly(),
    phase: z.number(),
    prompt: z.number(),
    spent: z.array(z.number()).readonly(),
    runningSince: z.number().optional(),
    startedAt: z.number().optional(),
    closedAt: z.number().optional(),
    notes: z.array(noteSchema).readonly(),
    actions: z.array(draftActionSchema).readonly(),
    soWhat: z.string(),
    cadence: oneOf(Object.keys(CADENCE_MONTHS) as Cadence[]),
    applied: z.array(z.string()).readonly(),
  } satisfies Fields<Meeting>),
);
