import type { Person } from './person';
import { bellOf, DEFAULT_SETTINGS, type Settings, within } from './settings';
import { addDays, dateAt, type Instant, instantAt, type LocalDate, timeAt, weekdayOf } from './time';

/** Whose mornings are meant. */
export type Owner = Pick<Person, 'timeZone' | 'settings'>;

/** A year off, a weekday, and some patience: whoever has no good morning before that wants none. */
const FURTHEST = 400;

/** Whether the bot may speak up now: at work, on a working day, not in quiet hours, on leave or on pause. */
export function isGoodMoment(now: Instant, owner: Owner): boolean {
  const settings = settingsOf(owner);
  const time = timeAt(now, owner.timeZone);
  const { workingHours, quietHours } = settings;
  return (
    isGoodDay(dateAt(now, owner.timeZone), settings) &&
    within(workingHours, time) &&
    !(quietHours && within(quietHours, time))
  );
}

/** The first good morning on that day or after it; nothing when there is none, as when reminders are switched off. */
export function morningFrom(date: LocalDate, owner: Owner): Instant | undefined {
  const settings = settingsOf(owner);
  const bell = bellOf(settings);
  if (bell === undefined || (settings.paused && settings.paused.until === undefined)) return undefined;
  // A pause may be long: the days are counted from its end.
  const start = later(date, settings.paused?.until);
  for (let ahead = 0; ahead < FURTHEST; ahead += 1) {
    const day = addDays(start, ahead);
    if (!isGoodDay(day, settings)) continue;
    const moment = instantAt(day, bell, owner.timeZone);
    // A clock change may have moved the bell into quiet hours.
    if (isGoodMoment(moment, owner)) return moment;
  }
  return undefined;
}

/** The first good morning after that moment, or with a `count` of two the second, and so on. */
export function morningAfter(moment: Instant, owner: Owner, count = 1): Instant | undefined {
  let date = dateAt(moment, owner.timeZone);
  for (let left = count; ; ) {
    const morning = morningFrom(date, owner);
    if (morning === undefined) return undefined;
    if (morning > moment) left -= 1;
    if (left === 0) return morning;
    date = addDays(dateAt(morning, owner.timeZone), 1);
  }
}

/** The good day that lies `count` good days before a date; nothing when there is none within a year. */
export function goodDayBefore(date: LocalDate, owner: Owner, count: number): LocalDate | undefined {
  const settings = settingsOf(owner);
  let left = count;
  for (let back = 1; back < FURTHEST; back += 1) {
    const day = addDays(date, -back);
    if (isGoodDay(day, settings)) left -= 1;
    if (left === 0) return day;
  }
  return undefined;
}

function isGoodDay(date: LocalDate, { workingDays, daysOff, paused }: Settings): boolean {
  if (paused && (paused.until === undefined || date < paused.until)) return false;
  return workingDays.includes(weekdayOf(date)) && !daysOff.includes(date);
}

function settingsOf({ settings }: Owner): Settings {
  return settings ?? DEFAULT_SETTINGS;
}

function later(one: LocalDate, other: LocalDate | undefined): LocalDate {
  return other !== undefined && other > one ? other : one;
}
