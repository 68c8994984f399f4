import { calendarEntry } from '../../../src/calendar/calendar-entry';
import { type Agreed, type Conversation, PLACES } from '../../../src/domain/conversation';
import type { Role } from '../../../src/domain/pair';
import { agreedCard } from '../../../src/features/keep/agreed-card';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { conversationWith, MAYA, MONDAY, NOW, TOM, TUESDAY } from '../../support/invite-views';

function cardFor(
  role: Role,
  more: Partial<Conversation> = {},
  name = role === 'manager' ? TOM.name : MAYA.name,
  kept: Partial<Agreed> = {},
) {
  const date: Agreed = { is: 'agreed', by: 'employee', startsAt: MONDAY, ...kept };
  const conversation = conversationWith({ stage: date, ...more });
  const people = [
    { ...MAYA, email: 'maya@contoso.example' },
    { ...TOM, email: 'tom@contoso.example' },
  ];
  const entry = calendarEntry(conversation, MONDAY, people, 'en-GB');
  const reader = role === 'manager' ? MAYA : TOM;
  return agreedCard({ conversation, date, role, reader, name, now: NOW, entry, ics: 'https://app.example/c/t.ics' });
}

describe('The confirmation card', () => {
  it.each(PLACES)('keeps the rules of cards (%s)', (place) => {
    expect(brokenRules(cardFor('employee', { place }))).toEqual([]);
  });

  it('keeps them with an odd name', () => {
    expect(brokenRules(cardFor('manager', {}, HOSTILE))).toEqual([]);
  });

  it("shows the time on each reader's own clock", () => {
    expect(textIn(cardFor('employee'))).toMatch(/23 November.*09:00/);
    expect(textIn(cardFor('manager'))).toMatch(/23 November.*10:00/);
  });

  it('leads to the calendar file, and to a Teams form that names no content', () => {
    const urls = nodesIn(cardFor('manager')).flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
    expect(urls).toContain('https://app.example/c/t.ics');
    const form = urls.find((url) => url.startsWith('https://teams.microsoft.com/l/meeting/new?')) ?? '';
    expect(new URL(form).searchParams.get('attendees')).toBe('maya@contoso.example,tom@contoso.example');
    expect(decodeURIComponent(form)).not.toMatch(/value what you bring|free month/);
  });

  it('tells the mover how often it has moved, once it has', () => {
    expect(textIn(cardFor('manager'))).not.toContain('has moved');
    expect(textIn(cardFor('manager', { moves: 1 }))).toContain('This date has moved once.');
    expect(textIn(cardFor('manager', { moves: 2 }))).toContain('This date has moved 2 times.');
  });

  it('says which time a new one replaces', () => {
    const card = cardFor('employee', { moves: 1 }, MAYA.name, { lastMove: { is: 'moved', from: TUESDAY } });
    expect(textIn(card)).toMatch(/Your new date.*It replaces Tuesday 24 November at 13:30/s);
    expect(brokenRules(card)).toEqual([]);
  });

  it('says that the date stands while another one is asked for', () => {
    const move = { by: 'manager', slots: [TUESDAY], reason: HOSTILE } as const;
    const card = cardFor('manager', {}, TOM.name, { move });
    expect(textIn(card)).toMatch(/asked Tom Okafor for another time.*24 November at 14:30.*the date above stands/s);
    expect(brokenRules(card)).toEqual([]);
  });
});
