import { kept } from './kept';
import { localeForDates } from './languages';

/** How dates and times are written for a reader: in their language and, for moments, on their clock. */
export interface Reader {
  locale: string;
  timeZone: string;
}

/** `Thursday 3 December, 10:00 CET` */
export function writeMoment(instant: number, reader: Reader): string {
  return clockOf(reader, 'moment').format(instant);
}

/** `Thursday 3 December`, for a date without a time zone (`2026-12-03`). */
export function writeDate(date: string, reader: Pick<Reader, 'locale'>): string {
  return write(date, reader, 'date');
}

/** `Thursday, 3 December 2026`, for one that need not be near. */
export function writeFullDate(date: string, reader: Pick<Reader, 'locale'>): string {
  return write(date, reader, 'fullDate');
}

/** `February 2027`, for a date that is only about right. */
export function writeMonth(date: string, reader: Pick<Reader, 'locale'>): string {
  return write(date, reader, 'month');
}

/** `14:12`, on the reader's clock, for a moment of today. */
export function writeTime(instant: number, reader: Reader): string {
  return clockOf(reader, 'time').format(instant);
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const FORMATS = {
  moment: { ...DAY, ...TIME, timeZoneName: 'short' },
  date: DAY,
  fullDate: { ...DAY, year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  time: TIME,
} as const;

type Format = keyof typeof FORMATS;

function write(date: string, { locale }: Pick<Reader, 'locale'>, format: Format): string {
  return clockOf({ locale, timeZone: 'UTC' }, format).format(Date.parse(`${date}T00:00:00Z`));
}

function clockOf({ locale, timeZone }: Reader, format: Format): Intl.DateTimeFormat {
  return formatter(`${format} ${localeForDates(locale)} ${timeZone}`);
}

/** To make one takes a hundred times as long as to ask it. */
const formatter = kept((name) => {
  const [format = '', locale, timeZone] = name.split(' ');
  return new Intl.DateTimeFormat(locale, { ...FORMATS[format as Format], timeZone });
});
