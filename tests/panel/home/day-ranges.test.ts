import { daysIn, rangesIn } from '../../../src/panel/home/day-ranges';

test('a range has all its days, over the end of a month and a change of clocks', () => {
  expect(daysIn({ from: '2026-03-28', to: '2026-04-01' })).toEqual([
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
    '2026-03-31',
    '2026-04-01',
  ]);
});

test('one that ends before it begins has none', () => {
  expect(daysIn({ from: '2026-04-01', to: '2026-03-31' })).toEqual([]);
});

test('days in a row are one range, and others stay apart', () => {
  expect(rangesIn(['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-02-01'])).toEqual([
    { from: '2026-12-24', to: '2026-12-25' },
    { from: '2026-12-31', to: '2027-01-01' },
    { from: '2027-02-01', to: '2027-02-01' },
  ]);
});

test('what is written as ranges is read as the same days', () => {
  const days = ['2026-12-24', '2026-12-25', '2026-12-31'];
  expect(rangesIn(days).flatMap(daysIn)).toEqual(days);
});
