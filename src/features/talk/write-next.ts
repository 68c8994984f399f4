import { nameOfCadence } from '../../domain/cadence';
import type { Meeting } from '../../domain/meeting';
import { type Reader, writeFullDate } from '../../text/dates';
import { translator } from '../../text/translate';

/** When the two talk again. */
export function writeNext({ cadence = 'quarterly' }: Pick<Meeting, 'cadence'>, reader: Pick<Reader, 'locale'>): string {
  const date = typeof cadence === 'string' ? '' : writeFullDate(cadence.on, reader);
  return translator(reader.locale)(`talk.cadence.${nameOfCadence(cadence)}`, { date });
}
