import { dateAt, type Instant, instantAt, isDate, isTime, timeAt } from '../../domain/time';

/** Up to three offered times as a card sends them: dates and times of day on the reader's calendar and clock. */
export interface TypedSlots {
  date1: string;
  time1: string;
  date2: string;
  time2: string;
  date3: string;
  time3: string;
}

export const NO_SLOTS: TypedSlots = { date1: '', time1: '', date2: '', time2: '', date3: '', time3: '' };

export type SlotTrouble = 'time-half' | 'time-unreadable';

/** The first three of these moments, as if they had been typed on that clock. */
export function typedSlots([first, second, third]: readonly Instant[], timeZone: string): TypedSlots {
  const on = (moment?: Instant) => (moment === undefined ? '' : dateAt(moment, timeZone));
  const at = (moment?: Instant) => (moment === undefined ? '' : timeAt(moment, timeZone));
  return {
    ...{ date1: on(first), time1: at(first) },
    ...{ date2: on(second), time2: at(second) },
    ...{ date3: on(third), time3: at(third) },
  };
}

/** The moments that were typed; of rows that are half empty or unreadable, what is wrong with the first. */
export function readSlots(typed: TypedSlots, timeZone: string): { slots: Instant[]; trouble?: SlotTrouble } {
  const rows = [
    [typed.date1, typed.time1],
    [typed.date2, typed.time2],
    [typed.date3, typed.time3],
  ] as const;
  const read = rows.filter(([date, time]) => date || time).map(([date, time]) => readSlot(date, time, timeZone));
  return {
    slots: read.filter((slot) => typeof slot === 'number'),
    trouble: read.find((slot) => typeof slot === 'string'),
  };
}

function readSlot(date: string, time: string, timeZone: string): Instant | SlotTrouble {
  if (!date || !time) return 'time-half';
  return isDate(date) && isTime(time) ? instantAt(date, time, timeZone) : 'time-unreadable';
}
