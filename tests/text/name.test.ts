import { nameOf } from '../../src/text/name';

test('someone is called by their name, and by what they are while it is not known', () => {
  expect(nameOf({ name: 'Tom Okafor' }, 'en-GB')).toBe('Tom Okafor');
  expect(nameOf({ name: '' }, 'en-GB')).toBe('your colleague');
  expect(nameOf(undefined, 'de-DE')).toBe('dein Gegenüber');
});
