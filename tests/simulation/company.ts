import type { Pair } from '../../src/domain/pair';
import type { Person } from '../../src/domain/person';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { addDays } from '../../src/domain/time';
import { type Random, randomOf } from './random';

export const FIRST_DAY = '2026-01-01';
export const ZONES = [
  'Europe/Stockholm',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
] as const;

const TENANT = 'contoso';
/** As many report to one manager. */
const SPAN = 5;

/** Who works here: everybody but the first has a manager, and may have reports. */
export function companyOf(seed: string, count: number): { people: Person[]; pairs: Pair[] } {
  const idOf = (index: number) => `p${index}`;
  return {
    people: Array.from({ length: count }, (_, index) => personOf(seed, idOf(index))),
    pairs: Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
      tenant: TENANT,
      manager: idOf(Math.floor(index / SPAN)),
      employee: idOf(index + 1),
    })),
  };
}

function personOf(seed: string, id: string): Person {
  const random = randomOf(seed, 'person', id);
  return {
    ...{ tenant: TENANT, id, name: `Person ${id}`, timeZone: random.pick(ZONES) },
    locale: random.happens(0.3) ? 'de' : 'en',
    ...(random.happens(0.8) && { settings: someSettings(random) }),
  };
}

export function someSettings(random: Random): Settings {
  const leave = addDays(FIRST_DAY, random.below(350));
  return {
    ...DEFAULT_SETTINGS,
    workingHours: random.pick([
      { from: '09:00', to: '17:00' },
      { from: '06:30', to: '14:30' },
      { from: '11:00', to: '19:00' },
    ]),
    workingDays: random.pick([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4],
      [7, 1, 2, 3, 4],
    ]),
    daysOff: Array.from({ length: 10 }, (_, index) => addDays(leave, index)),
    ...(random.happens(0.3) && {
      quietHours: random.pick([
        { from: '08:00', to: '12:00' },
        { from: '18:00', to: '09:30' },
      ]),
    }),
    ...(random.happens(0.2) && { paused: { until: addDays(FIRST_DAY, random.below(365)) } }),
  };
}
