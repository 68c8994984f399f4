import { eraseRequest, homeChange, homeRequest } from '../../../src/features/home/messages';

const action = { manager: 'm', employee: 'e', id: 'a' };
const settings = { workingHours: { from: '09:00', to: '17:00' }, workingDays: [1], daysOff: [] };

const understood = (body: { safeParse(said: unknown): { success: boolean } }, said: unknown) =>
  body.safeParse(said).success;

test.each([
  { do: 'action', action, what: { is: 'done' } },
  { do: 'action', action, what: { is: 'snooze', days: 7 } },
  { do: 'action', action, what: { is: 'date', due: '2026-12-24' } },
  { do: 'settings', settings },
])('understands %j', (said) => {
  expect(understood(homeChange, said)).toBe(true);
});

test.each([
  undefined,
  { do: 'action', action, what: { is: 'steal' } },
  { do: 'action', action: { ...action, id: 'a/b' }, what: { is: 'done' } },
  { do: 'action', action, what: { is: 'snooze', days: 4000 } },
  { do: 'action', action, what: { is: 'date', due: '2026-02-30' } },
  { do: 'action', action, what: { is: 'words', text: '  ' } },
  { do: 'action', action, what: { is: 'words', text: 'x'.repeat(301) } },
  { do: 'settings', settings: { ...settings, workingDays: 'all' } },
  { do: 'settings', settings: { ...settings, daysOff: Array(1000).fill('2026-12-24') } },
])('takes no notice of %j', (said) => {
  expect(understood(homeChange, said)).toBe(false);
});

test('keeps nothing that it has not asked for', () => {
  const said = { do: 'action', action: { ...action, tenant: 'theirs' }, what: { is: 'done', by: 'manager' } };
  expect(homeChange.parse(said)).toEqual({ do: 'action', action, what: { is: 'done' } });
});

test('a look needs a clock, and erasing a word', () => {
  expect([{}, { timeZone: 'x'.repeat(65) }].map((said) => understood(homeRequest, said))).toEqual([false, false]);
  expect([{}, { do: 'all' }].map((said) => understood(eraseRequest, said))).toEqual([false, false]);
});
