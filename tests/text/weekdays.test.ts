import { writeWeekdays } from '../../src/text/weekdays';

test('the days of the week are called as the reader calls them, Monday first', () => {
  expect(writeWeekdays('de-AT').at(0)).toBe('Montag');
  expect(writeWeekdays('en-US').at(-1)).toBe('Sunday');
  expect(writeWeekdays('sv-SE')).toEqual(writeWeekdays('en-GB'));
});
