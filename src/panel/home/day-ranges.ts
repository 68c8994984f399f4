import type { LocalDate } from '../../domain/time';

/** From one day to another, both included. */
export interface DayRange {
  from: LocalDate;
  to: LocalDate;
}

const A_DAY = 24 * 60 * 60_000;

/** Every day of a range. One that ends before it begins has none. */
export function daysIn({ from, to }: DayRange): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
}

/** Days in their order, those in a row as one. */
export function rangesIn(days: readonly LocalDate[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && dayAfter(last.to) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

function dayAfter(day: LocalDate): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + A_DAY).toISOString().slice(0, 10);
}
