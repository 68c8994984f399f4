import type { Instant } from '../domain/time';

/** A conversation as a diary shows it. A diary may be open to others: nothing of what the two will say belongs in it. */
export interface CalendarEntry {
  /** The same for every version of the entry, so that a later one replaces the earlier. */
  uid: string;
  /** Higher in every later version. */
  sequence: number;
  /** It is not to take place any more: the entry is to go. */
  cancelled: boolean;
  startsAt: Instant;
  endsAt: Instant;
  subject: string;
  description: string;
  place: string;
  /** Those of the two whose address is known; the first one invites. */
  people: readonly { name: string; email: string }[];
}
