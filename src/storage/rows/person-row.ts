import { z } from 'zod';
import type { Person } from '../../domain/person';
import type { Hours, Settings } from '../../domain/settings';
import type { KnownPerson, Part, Reach } from '../people';
import type { RowKind } from '../row';
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

const personSchema = exactly<Person>()(z.strictObject(person));

const knownPersonSchema = exactly<KnownPerson>()(
  z.strictObject({
    ...person,
    reach: reachSchema.optional(),
    leavingSince: z.number().optional(),
  } satisfies Fields<KnownPerson>),
);

const partSchema = exactly<Part>()(z.strictObject({ ref: refSchema, createdAt: z.number() } satisfies Fields<Part>));

/** Where in the directory a person is listed; nowhere while the bot cannot reach them. */
export interface Listing {
  as?: string;
}

const listingSchema = exactly<Listing>()(z.strictObject({ as: z.string().optional() } satisfies Fields<Listing>));

export const personRow: RowKind<KnownPerson> = { kind: 'person', schema: knownPersonSchema };
export const partRow: RowKind<Part> = { kind: 'part', schema: partSchema };
/** A person as they are listed under their name. */
export const nameRow: RowKind<Person> = { kind: 'name', schema: personSchema };
export const listingRow: RowKind<Listing> = { kind: 'listing', schema: listingSchema };
