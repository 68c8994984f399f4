import { PLACES } from '../../../src/domain/conversation';
import type { Role } from '../../../src/domain/pair';
import { agreedCard } from '../../../src/features/invite/agreed-card';
import { calendarEntry } from '../../../src/features/invite/calendar-entry';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { conversationWith, MAYA, MONDAY, TOM, viewOf } from '../../support/invite-views';

function cardFor(role: Role, more: Parameters<typeof conversationWith>[0] = {}, name?: string) {
  const conversation = conversationWith({ stage: { is: 'agreed', by: 'employee', startsAt: MONDAY }, ...more });
  const people = [
    { ...MAYA, email: 'maya@contoso.example' },
    { ...TOM, email: 'tom@contoso.example' },
  ];
  const entry = calendarEntry(conversation, MONDAY, people, 'en-GB');
  return agreedCard({ ...viewOf(role, conversation, name ? { name } : {}), entry, ics: 'https://app.example/c/t.ics' });
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
});
