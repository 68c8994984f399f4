import { type Pair, personIn, type Role } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import type { MeetingDeps } from './deps';

/** How to write to one of the two, and what the other one calls them; the name is empty when none is known. */
export type Reader = Pick<Person, 'name' | 'timeZone' | 'locale' | 'settings'>;

export async function readerOf(people: Pick<MeetingDeps['people'], 'find'>, pair: Pair, role: Role): Promise<Reader> {
  return (await people.find({ tenant: pair.tenant, id: personIn(pair, role) })) ?? UNTOLD;
}
