import type { DateView } from './look';

/** What the buttons of a date's card send along: which conversation, and the date that its reader has before them. */
export function carriedBy({ conversation: { pair, id }, date }: DateView): Record<string, string | number> {
  return { manager: pair.manager, employee: pair.employee, id, startsAt: date.startsAt };
}
