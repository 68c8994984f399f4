import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import type { Instant } from '../../src/domain/time';

/** What somebody's wall shows. Asked of the platform, not of the product, whose word is what is being checked. */
export interface Wall {
  /** `2026-11-22` */
  date: string;
  /** `09:00` */
  time: string;
  /** Monday is 1, Sunday 7. */
  weekday: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function wallAt(moment: Instant, timeZone: string): Wall {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
    weekday: WEEKDAYS.indexOf(parts.weekday ?? '') + 1,
  };
}

function newClock(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  return new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'short', year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23' },
  } as Intl.DateTimeFormatOptions);
}

/** What keeps the bot from speaking to somebody at that moment; nothing when it may. */
export function unwelcome(
  moment: Instant,
  timeZone: string,
  settings: Settings = DEFAULT_SETTINGS,
): string | undefined {
  const { date, time, weekday } = wallAt(moment, timeZone);
  const { workingHours, workingDays, daysOff, quietHours, paused } = settings;
  if (paused && (paused.until === undefined || date < paused.until)) return 'while paused';
  if (!workingDays.includes(weekday)) return 'at the weekend';
  if (daysOff.includes(date)) return 'on a day off';
  if (time < workingHours.from || time >= workingHours.to) return 'outside working hours';
  if (!quietHours) return undefined;
  const { from, to } = quietHours;
  const quiet = from <= to ? time >= from && time < to : time >= from || time < to;
  return quiet ? 'in quiet hours' : undefined;
}
