import { writeDateRange } from '../../src/text/date-range';

test('a range says what its days have in common once, and one day alone is a date', () => {
  expect(writeDateRange({ from: '2026-12-24', to: '2026-12-31' }, 'en-GB')).toMatch(/^24\W+31 Dec 2026$/);
  expect(writeDateRange({ from: '2026-12-24', to: '2026-12-24' }, 'de-DE')).toBe('24. Dez. 2026');
});
