import { translator } from './translate';

/** Says on whose clock the times of a card are. */
export function writeZone({ locale, timeZone }: { locale: string; timeZone: string }): string {
  return translator(locale, 'plain')('common.zone', { zone: timeZone.replaceAll('_', ' ') });
}
