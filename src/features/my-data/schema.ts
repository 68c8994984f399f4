import { z } from 'zod';
import { RHYTHMS } from '../../domain/cadence';
import { LEADING, PATH_CELLS, WHERE } from '../../domain/career-map';
import { PLACES } from '../../domain/conversation';
import type { MyData } from '../../domain/my-data';
import { ROLES } from '../../domain/pair';

/** The document as a JSON Schema tells it: with what each field means, for whoever reads it in another program. */

const role = z.enum(ROLES as readonly ['manager', 'employee']);
const moment = z.iso.datetime().meta({ description: 'A moment, in UTC' });
const date = z.iso.date().meta({ description: 'A day on a calendar' });
const said = z.object({ by: role, text: z.string() });
const hours = z.object({ from: z.string(), to: z.string() });

const settings = z.object({
  workingHours: hours,
  workingDays: z.array(z.number()).readonly().meta({ description: 'Monday is 1, Sunday 7' }),
  quietHours: hours.optional(),
  daysOff: z.array(date).readonly(),
  paused: z.object({ until: date.optional() }).optional(),
  language: z.string().optional(),
});

const me = z.object({
  tenant: z.string(),
  id: z.string().meta({ description: 'Entra object id' }),
  name: z.string(),
  email: z.string().optional(),
  timeZone: z.string().meta({ description: 'IANA name' }),
  locale: z.string(),
  settings: settings.optional(),
});

const map = z.object({
  goal: z.string(),
  where: z.enum(WHERE).optional(),
  level: z.string(),
  leading: z.enum(LEADING).optional(),
  paths: z.array(z.object({ id: z.string(), ...cells() })).readonly(),
});

const conversation = z.object({
  id: z.string(),
  format: z.string(),
  place: z.enum(PLACES as readonly ['video', ...typeof PLACES]),
  startedBy: role,
  opening: z.string().meta({ description: 'The manager’s personal line' }),
  minutes: z.number(),
  createdAt: moment,
  stage: z.enum(['proposed', 'agreed', 'declined', 'held', 'cancelled']),
  at: moment.optional(),
  joinUrl: z.string().optional().meta({ description: 'Link to its call in Teams' }),
  why: z.string().optional(),
  reason: z.string().optional(),
  words: z.array(said).readonly().meta({ description: 'About moving, declining or cancelling it' }),
  questions: z.array(z.string()).readonly(),
  soWhat: z.string(),
  cadence: z.union([z.enum(RHYTHMS), z.object({ on: date })]).optional(),
  preparation: z.array(z.object({ about: z.string(), text: z.string(), shared: z.boolean() })).readonly(),
  sharedWithMe: z.array(z.object({ about: z.string(), text: z.string() })).readonly(),
  notes: z.array(said.extend({ at: moment, private: z.boolean() })).readonly(),
  parked: z.array(said).readonly(),
  drafts: z.array(said.extend({ due: date })).readonly(),
});

const action = said.extend({
  id: z.string(),
  conversation: z.string(),
  due: date,
  createdAt: moment,
  state: z.enum(['open', 'done', 'dropped']),
  endedAt: moment.optional(),
  reason: z.string().optional(),
  question: z.string().optional(),
  asked: z.array(said).readonly(),
});

export const myDataSchema: z.ZodType<MyData> = z
  .object({
    $schema: z.string(),
    version: z.literal(1),
    exportedAt: moment,
    me,
    pairs: z
      .array(
        z.object({
          with: z.object({ id: z.string(), name: z.string() }),
          role: role.meta({ description: 'Their own part; everything below says by the part whose it is' }),
          map: map.optional(),
          conversations: z.array(conversation).readonly(),
          actions: z.array(action).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ title: 'My data in Career Conversations' });

/** JSON Schema, draft 2020-12. */
export function jsonSchemaAt(url: string): object {
  return { ...z.toJSONSchema(myDataSchema), $id: url };
}

function cells() {
  const text = z.string();
  return Object.fromEntries(PATH_CELLS.map((cell) => [cell, text])) as Record<(typeof PATH_CELLS)[number], typeof text>;
}
