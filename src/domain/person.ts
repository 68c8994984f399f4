import type { Settings } from './settings';

/** An Entra tenant's id: a lower-case GUID. */
export type TenantId = string;

/** A person's Entra object id: a lower-case GUID. */
export type PersonId = string;

/** A person as the product knows them: who they are, and how to show them a date. */
export interface Person {
  tenant: TenantId;
  id: PersonId;
  name: string;
  /** For a calendar entry; not every client tells it. */
  email?: string;
  /** IANA name, for example `Europe/Stockholm`. */
  timeZone: string;
  /** BCP 47 tag, for example `en-GB`. */
  locale: string;
  /** Nothing while they have never changed any. */
  settings?: Settings;
}

/** Stands for what nobody has told us about a person yet. */
export const UNTOLD: Readonly<Pick<Person, 'name' | 'timeZone' | 'locale'>> = {
  name: '',
  timeZone: 'UTC',
  locale: 'en',
};

/** Entra ids come in either case; keys and comparisons need one. */
export function sameCase(id: string): string {
  return id.toLowerCase();
}
