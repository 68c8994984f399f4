import { type Pair, personIn, type Role } from '../../domain/pair';
import type { MeetingDeps } from './deps';

/** What the product takes for someone whose time zone nobody has told it. */
export const UNTOLD_ZONE = 'UTC';
export const UNTOLD_LOCALE = 'en';

/** How to write to one of the two; a name only if one is known. */
export interface Reader {
  name: string | undefined;
  timeZone: string;
  locale: string;
}

export async function readerOf(people: MeetingDeps['people'], pair: Pair, role: Role): Promise<Reader> {
  const known = await people.find({ tenant: pair.tenant, id: personIn(pair, role) });
  return {
    name: known?.name || undefined,
    timeZone: known?.timeZone ?? UNTOLD_ZONE,
    locale: known?.locale ?? UNTOLD_LOCALE,
  };
}
