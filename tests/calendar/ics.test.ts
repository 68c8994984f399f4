import type { CalendarEntry } from '../../src/calendar/entry';
import { eventFile } from '../../src/calendar/ics';

const ENTRY: CalendarEntry = {
  uid: 'conversation-1@career-conversations',
  sequence: 2,
  cancelled: false,
  startsAt: Date.parse('2026-12-03T09:00:00Z'),
  endsAt: Date.parse('2026-12-03T09:30:00Z'),
  subject: 'Career conversation',
  description: 'Opening, 2 min\nClose; with a comma, 2 min',
  place: 'A walk',
  people: [
    { name: 'Maya Lindqvist', email: 'maya@contoso.example' },
    { name: 'Tom "T" Okafor', email: 'tom@contoso.example' },
  ],
};

/** Long lines are folded in the file; a reader unfolds them. */
const linesOf = (entry: CalendarEntry) =>
  eventFile(entry, Date.parse('2026-11-22T12:00:00Z')).replaceAll('\r\n ', '').split('\r\n');

describe('A calendar file', () => {
  it('names the conversation, its version and its time in UTC', () => {
    expect(linesOf(ENTRY)).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:conversation-1@career-conversations',
        'SEQUENCE:2',
        'DTSTAMP:20261122T120000Z',
        'DTSTART:20261203T090000Z',
        'DTEND:20261203T093000Z',
        'SUMMARY:Career conversation',
        'LOCATION:A walk',
      ]),
    );
  });

  it('is private', () => {
    expect(linesOf(ENTRY)).toContain('CLASS:PRIVATE');
  });

  it('escapes what would end a line or a value', () => {
    expect(linesOf(ENTRY)).toContain('DESCRIPTION:Opening\\, 2 min\\nClose\\; with a comma\\, 2 min');
  });

  it('lists both people, and the first as the one who invites', () => {
    const lines = linesOf(ENTRY);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('ORGANIZER')).join()).toContain('maya@contoso.example');
  });

  it('does without people whose address nobody knows', () => {
    expect(linesOf({ ...ENTRY, people: [] }).join('\n')).not.toMatch(/ATTENDEE|ORGANIZER/);
  });
});
