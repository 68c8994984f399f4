import { dateIn, untilItShows, workdayIn, writeClock, writeShortDate, writeWhen } from '../../src/panel/dates';

const local = (year: number, month: number, day: number, hour = 12) => new Date(year, month - 1, day, hour).getTime();

test('counts days on the calendar', () => {
  expect(dateIn(14, local(2026, 11, 24))).toBe('2026-12-08');
  expect(dateIn(1, local(2026, 12, 31, 23))).toBe('2027-01-01');
});

test('moves what would be due at a weekend to the Monday after it', () => {
  expect(workdayIn(14, local(2026, 11, 27))).toBe('2026-12-11');
  expect(workdayIn(14, local(2026, 11, 28))).toBe('2026-12-14');
  expect(workdayIn(14, local(2026, 11, 29))).toBe('2026-12-14');
});

test('writes a date short and in the reader’s language', () => {
  expect(writeShortDate('2026-12-03', 'en-GB')).toBe('Thu 3 Dec');
  expect(writeShortDate('2026-12-03', 'sv-SE')).toBe('tors 3 dec.');
});

test.each([
  [402_000, '6:42'],
  [401_001, '6:42'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1_000, '0:01'],
  [-65_000, '1:05'],
  [5_400_000, '90:00'],
])('writes %d ms as %s', (left, shown) => {
  expect(writeClock(left)).toBe(shown);
});

test.each([5_000, 4_000.25, 0, -250, -1_000, -61_234.5])('knows when what is shown of %d ms will change', (left) => {
  const wait = untilItShows([left]);
  expect(writeClock(left - wait + 0.01)).toBe(writeClock(left));
  expect(writeClock(left - wait)).not.toBe(writeClock(left));
});

test('waits for the first of several', () => {
  expect(untilItShows([5_900, 61_200])).toBe(200);
});

test('says today when it is today', () => {
  const at = local(2026, 11, 24, 14);
  expect(writeWhen(at, local(2026, 11, 24, 9), 'en-GB', (time) => `Today, ${time}`)).toBe('Today, 14:00');
  expect(writeWhen(at, local(2026, 11, 23, 9), 'en-GB', String)).toMatch(/^Tuesday 24 November.*14:00$/);
});
