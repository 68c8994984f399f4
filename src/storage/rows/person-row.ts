import { z } from 'zod';
import type { Person } from '../../domain/person';
import type { Hours, Settings } from '../../domain/settings';
import type { KnownPerson, Part, Reach } from '../people';
import { refSchema } from './pair-row';
import { exactly, type Fields } from './schema';

const hours = z.strictObject({ from: z.string(), to: z.string() } satisfies Fields<Hours>);

const settingsSchema = z.strictObject({
  workingHours: hours,
  workingDays: z.array(z.number()).readonly(),
  quietHours: hours.optional(),
  daysOff: z.array(z.string()).readonly(),
  paused: z.strictObject({ until: z.string().optional() }).optional(),
  language: z.string().optional(),
} satisfies Fields<Settings>);

const person = {
  tenant: z.string(),
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  timeZone: z.string(),
  locale: z.string(),
  settings: settingsSchema.optional(),
} satisfies Fields<Person>;

const reachSchema = z.strictObject({
  serviceUrl: z.string(),
  chat: z.string(),
  user: z.string().optional(),
} satisfies Fields<Reach>);

export const personSchema = exactly<Person>()(z.strictObject(person));

export const knownPersonSchema = exactly<KnownPerson>()(
  z.strictObject({
    ...person,
    reach: reachSchema.optional(),
    leavingSince: z.number().optional(),
  } satisfies Fields<KnownPerson>),
);

export const partSchema = exactly<Part>()(
  z.strictObject({ ref: refSchema, createdAt: z.number() } satisfies Fields<Part>),
);

/** Where in the directory a person is listed; nowhere while the bot cannot reach them. */
export interface Listing {
  as?: string;
}

export const listingSchema = exactly<Listing>()(
  z.strictObject({ as: z.string().optional() } satisfies Fields<Listing>),
);
