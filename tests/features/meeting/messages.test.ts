import { commandRequest, joinRequest } from '../../../src/features/meeting/messages';

const conversation = { manager: 'megan', employee: 'alex', id: 'talk-1' };
const readable = (command: object) => commandRequest.safeParse({ conversation, command }).success;

describe('What a panel sends', () => {
  it.each([
    { do: 'start' },
    { do: 'pause' },
    { do: 'resume' },
    { do: 'go', from: 0, to: 1 },
    { do: 'ask', phase: 1, prompt: 2 },
    { do: 'note', note: 'n1', text: 'A thought', private: true },
    { do: 'edit-note', note: 'n1', text: 'Another', seen: 0, private: true },
    { do: 'remove-note', note: 'n1' },
    { do: 'act', action: 'a1', owner: 'employee', text: 'Ask Patti', due: '2026-12-04' },
    { do: 'hand-over', action: 'a1', owner: 'manager' },
    { do: 'remove-action', action: 'a1' },
    { do: 'change-action', action: 'a1', text: 'Ask Patti twice', due: '2026-12-04' },
    { do: 'extend', phase: 1, added: 2 },
    { do: 'park', topic: 'p1', text: 'The late report' },
    { do: 'unpark', topic: 'p1' },
    { do: 'write-goal', cell: 'goal', text: 'Lead a team', was: '' },
    { do: 'aim', where: 'here' },
    { do: 'write-path', path: 'm1', cell: 'need', text: 'Run a project', was: '' },
    { do: 'remove-path', path: 'm1' },
    { do: 'so-what', text: 'I will try' },
    { do: 'agree-cadence', cadence: 'monthly' },
    { do: 'agree-cadence', cadence: { on: '2027-01-14' } },
    { do: 'take-baton', taken: true },
    { do: 'review', on: true },
    { do: 'close' },
  ])('is understood: $do', (command) => {
    expect(readable({ id: '5b1d', ...command })).toBe(true);
  });

  it.each([
    ['no id', { do: 'start' }],
    ['an unknown deed', { id: 'c', do: 'reopen' }],
    ['an id that would break a table key', { id: 'c', do: 'remove-note', note: 'a/b#c' }],
    ['a phase before the first', { id: 'c', do: 'go', from: 0, to: -1 }],
    ['half a prompt', { id: 'c', do: 'ask', phase: 0, prompt: 0.5 }],
    [
      'a date that no calendar has',
      { id: 'c', do: 'act', action: 'a', owner: 'employee', text: 'x', due: '2026-02-30' },
    ],
    ['a third owner', { id: 'c', do: 'hand-over', action: 'a', owner: 'hr' }],
    ['a flood', { id: 'c', do: 'so-what', text: 'x'.repeat(10_001) }],
    ['a cell that no map has', { id: 'c', do: 'write-path', path: 'm1', cell: 'salary', text: 'x', was: '' }],
    ['a cadence nobody offered', { id: 'c', do: 'agree-cadence', cadence: 'daily' }],
  ])('is not understood with %s', (_, command) => {
    expect(readable(command)).toBe(false);
  });

  it('may ask for the nearest conversation, or name one', () => {
    const asked = { timeZone: 'UTC', locale: 'en' };
    expect(joinRequest.safeParse(asked).success).toBe(true);
    expect(joinRequest.safeParse({ ...asked, conversation }).success).toBe(true);
    expect(joinRequest.safeParse({ ...asked, conversation: { ...conversation, id: '' } }).success).toBe(false);
  });

  it('cannot name a tenant: that comes from the token', () => {
    const named = joinRequest.parse({
      timeZone: 'UTC',
      locale: 'en',
      conversation: { ...conversation, tenant: 'other' },
    });
    expect(named.conversation).toEqual(conversation);
  });
});
