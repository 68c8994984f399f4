import { writeZone } from '../../src/text/zone';

test('a card says on whose clock its times are', () => {
  expect(writeZone({ locale: 'en-GB', timeZone: 'America/New_York' })).toBe(
    'Times are in your time zone, America/New York.',
  );
});
