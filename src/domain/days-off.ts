import { addDays, daysBetween, type LocalDate } from './time';

/** Days that follow one another; both are part of it. */
export interface DateRange {
  from: LocalDate;
  to: LocalDate;
}

/** Days as the ranges they make up, in order. */
export function rangesOf(days: readonly LocalDate[]): DateRange[] {
  const ranges: DateRange[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = ranges.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** Every day of a range; none when it ends before it begins. */
export function daysIn({ from, to }: DateRange): LocalDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, ahead) => addDays(from, ahead));
}
