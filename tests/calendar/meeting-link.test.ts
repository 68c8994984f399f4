import type { CalendarEntry } from '../../src/calendar/entry';
import { newMeetingLink } from '../../src/calendar/meeting-link';

const ENTRY: CalendarEntry = {
  uid: 'conversation-1',
  sequence: 0,
  cancelled: false,
  startsAt: Date.parse('2026-12-03T09:00:00Z'),
  endsAt: Date.parse('2026-12-03T09:30:00Z'),
  subject: 'Career conversation',
  description: 'Opening & close',
  place: 'Video call',
  people: [
    { name: 'Maya', email: 'maya@contoso.example' },
    { name: 'Tom', email: 'tom+work@contoso.example' },
  ],
};

const parametersOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe("The link to Teams' new-meeting form", () => {
  it('fills in subject, times, people and agenda', () => {
    expect(parametersOf(newMeetingLink(ENTRY))).toEqual({
      subject: 'Career conversation',
      startTime: '2026-12-03T09:00:00.000Z',
      endTime: '2026-12-03T09:30:00.000Z',
      attendees: 'maya@contoso.example,tom+work@contoso.example',
      content: 'Opening & close',
    });
  });

  it('writes a space as %20', () => {
    expect(newMeetingLink(ENTRY)).toContain('subject=Career%20conversation');
  });

  it('leaves the people out when nobody knows their addresses', () => {
    expect(parametersOf(newMeetingLink({ ...ENTRY, people: [] }))).not.toHaveProperty('attendees');
  });

  it.each([
    ['the agenda', { ...ENTRY, description: 'ä'.repeat(500) }],
    ['the people', { ...ENTRY, people: [{ name: 'Maya', email: `${'m'.repeat(2500)}@contoso.example` }] }],
    ['the subject', { ...ENTRY, subject: 'long '.repeat(500) }],
  ])('stays within 2,000 characters by leaving out %s', (_, entry) => {
    const link = newMeetingLink(entry);
    expect(link.length).toBeLessThanOrEqual(2000);
    expect(parametersOf(link).startTime).toBe('2026-12-03T09:00:00.000Z');
  });
});
