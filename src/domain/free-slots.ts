import type { Owner } from './quiet';
import { DEFAULT_SETTINGS, type Hours } from './settings';
import { inOrder, isTaken, MOST_SLOTS, type Span } from './slots';
import {
  addDays,
  dateAt,
  days,
  type Instant,
  instantAt,
  type LocalDate,
  type LocalTime,
  minutes,
  timeAt,
  weekdayOf,
} from './time';

/** Somebody's days and hours, and when they are taken. */
export interface Diary {
  owner: Owner;
  busy: readonly Span[];
}

/** The talk that a time is looked for. */
export interface TalkToFit {
  /** In milliseconds. */
  length: number;
  now: Instant;
}

export type NoFreeSlot = { refused: 'hours-apart' | 'all-taken' };

/** What is further away is not looked at: a date should be near. */
const SEARCHED = 15;
/** A night and some hours to get used to the idea, however late it is asked. */
const NOTICE = minutes(12 * 60);
/** Nobody talks well with their coat on. */
const COAT = minutes(15);
/** The heart of a morning, and of an afternoon: not all three of a kind. */
const HEARTS: readonly LocalTime[] = ['10:00', '14:00', '10:00'];
const HALF_HOURS: readonly LocalTime[] = Array.from({ length: 48 }, (_, half) => {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
});

/** Within what the diaries have to be known. */
export function searched(now: Instant): Span {
  return { startsAt: now, endsAt: now + days(SEARCHED) };
}

/**
 * Up to three good times for a talk, earliest first: within the working hours of everybody, when nobody is taken and nothing is
 * quiet; on the hour or half past, on different days where possible, from the next day on.
 * @param diaries the first is that of whoever asks: it is their clock that the times are round on
 */
export function freeSlots(diaries: readonly [Diary, ...Diary[]], { length, now }: TalkToFit): Instant[] | NoFreeSlot {
  const [{ owner: asker }] = diaries;
  const fits = atWorkOf(diaries, { length, now });
  const atWork = datesFrom(now, asker).map((date) => {
    const slots = roundTimes(date, asker).filter((slot) => slot >= now + NOTICE);
    return { date, slots: slots.filter((slot) => fits(slot, 0)) };
  });
  if (atWork.every(({ slots }) => slots.length === 0)) return { refused: 'hours-apart' };
  const busy = diaries.flatMap((diary) => diary.busy);
  const free = atWork.map(({ date, slots }) => {
    const left = slots.filter((slot) => !isTaken(slot, length, busy));
    return { date, slots: left, settled: left.filter((slot) => fits(slot, COAT)) };
  });
  const chosen = spread(free, length, asker);
  return chosen.length > 0 ? chosen : { refused: 'all-taken' };
}

/** Whether a talk begun then lies within what was searched and everybody's hours, and touches nothing that they have. */
export function fitter(diaries: readonly Diary[], talk: TalkToFit): (slot: Instant) => boolean {
  const isIn = atWorkOf(diaries, talk);
  const busy = diaries.flatMap((diary) => diary.busy);
  const { length, now } = talk;
  const until = searched(now).endsAt;
  return (slot) => slot > now && slot + length <= until && isIn(slot, 0) && !isTaken(slot, length, busy);
}

function atWorkOf(diaries: readonly Diary[], { length, now }: TalkToFit): (slot: Instant, coat: number) => boolean {
  const weeks = diaries.map(({ owner }) => workOf(owner, now));
  return (slot, coat) => weeks.every((week) => isAtWork(slot, length, week, coat));
}

interface FreeDay {
  date: LocalDate;
  slots: readonly Instant[];
  /** Those that neither begin nor end anybody's day. */
  settled: readonly Instant[];
}

/** The best of each of the first days; when there are too few days, more of the same ones. */
function spread(free: readonly FreeDay[], length: number, { timeZone }: Owner): Instant[] {
  const chosen: Instant[] = [];
  for (const { date, slots, settled } of [...free, ...free, ...free]) {
    if (chosen.length === MOST_SLOTS) break;
    const heart = instantAt(date, HEARTS[chosen.length] ?? '10:00', timeZone);
    const isApart = (slot: Instant) => chosen.every((other) => Math.abs(slot - other) >= length);
    const nearest = (some: readonly Instant[]) =>
      some.filter(isApart).sort((one, other) => Math.abs(one - heart) - Math.abs(other - heart))[0];
    const best = nearest(settled) ?? nearest(slots);
    if (best !== undefined) chosen.push(best);
  }
  return inOrder(chosen);
}

function datesFrom(now: Instant, { timeZone }: Owner): LocalDate[] {
  const today = dateAt(now, timeZone);
  return Array.from({ length: SEARCHED - 1 }, (_, index) => addDays(today, index + 1));
}

/** Full and half hours within somebody's day; one that a clock change skips is none. */
function roundTimes(date: LocalDate, { timeZone, settings = DEFAULT_SETTINGS }: Owner): Instant[] {
  const { from, to } = settings.workingHours;
  return HALF_HOURS.filter((time) => from <= time && time < to)
    .map((time) => ({ time, slot: instantAt(date, time, timeZone) }))
    .filter(({ time, slot }) => timeAt(slot, timeZone) === time)
    .map(({ slot }) => slot);
}

interface Work {
  hours: readonly Span[];
  quiet: readonly Span[];
}

/** When somebody works in the weeks that are searched, and when it is quiet. Reminders on pause are no leave. */
function workOf({ settings = DEFAULT_SETTINGS, timeZone }: Owner, now: Instant): Work {
  const { workingDays, workingHours, daysOff, quietHours } = settings;
  const today = dateAt(now, timeZone);
  const dates = Array.from({ length: SEARCHED + 2 }, (_, index) => addDays(today, index - 1));
  const isGood = (date: LocalDate) => workingDays.includes(weekdayOf(date)) && !daysOff.includes(date);
  return {
    hours: dates.filter(isGood).map((date) => hoursOn(date, workingHours, timeZone)),
    quiet: quietHours ? dates.map((date) => hoursOn(date, quietHours, timeZone)) : [],
  };
}

/** Past midnight when they end before they begin. */
function hoursOn(date: LocalDate, { from, to }: Hours, timeZone: string): Span {
  const end = to < from ? addDays(date, 1) : date;
  return { startsAt: instantAt(date, from, timeZone), endsAt: instantAt(end, to, timeZone) };
}

function isAtWork(slot: Instant, length: number, { hours, quiet }: Work, coat: number): boolean {
  const within = hours.some(({ startsAt, endsAt }) => slot - coat >= startsAt && slot + length + coat <= endsAt);
  return within && !isTaken(slot, length, quiet);
}
