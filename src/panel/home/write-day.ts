import type { Instant } from '../../domain/time';

/** `12 November 2026`, on the reader's own calendar. */
export function writeDay(at: Instant, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}
