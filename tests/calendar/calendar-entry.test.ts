import { calendarEntry } from '../../src/calendar/calendar-entry';
import { eventFile } from '../../src/calendar/ics';
import { newMeetingLink } from '../../src/calendar/meeting-link';
import type { Stage } from '../../src/domain/conversation';
import { HANDBOOK } from '../../src/domain/handbook';
import { conversationWith, MAYA, MONDAY, NOW, TOM, TUESDAY } from '../support/invite-views';

/** Three hundred characters that take up to twelve in an address, each. */
const LONG = ['Zoë Łukasz Straße Ünlü-Groß '.repeat(11), '👩🏽‍🚀'.repeat(43)];

const agreed: Stage = { is: 'agreed', by: 'employee', startsAt: TUESDAY, lastMove: { is: 'moved', from: MONDAY } };
const cancelled: Stage = { is: 'cancelled', by: 'manager', word: 'Tired of it.', startsAt: TUESDAY };
const people = [
  { ...MAYA, email: 'maya@contoso.example' },
  { ...TOM, email: 'tom@contoso.example' },
];

const entryOf = (stage: Stage, moves = 0) =>
  calendarEntry(conversationWith({ stage, moves }), TUESDAY, people, 'en-GB');
/** A file's properties, without their parameters; of those that come twice, the last. */
const read = (stage: Stage, moves = 0) =>
  Object.fromEntries(
    eventFile(entryOf(stage, moves), NOW)
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => [line.split(/[:;]/)[0], line.slice(line.indexOf(':') + 1)]),
  );

describe('A conversation in a calendar', () => {
  it('is replaced by its next version after a move', () => {
    const [first, second] = [read({ is: 'agreed', by: 'employee', startsAt: MONDAY }), read(agreed, 1)];
    expect(second?.UID).toBe(first?.UID);
    expect(Number(second?.SEQUENCE)).toBeGreaterThan(Number(first?.SEQUENCE));
    expect(second).toMatchObject({ METHOD: 'PUBLISH', STATUS: 'CONFIRMED', DTSTART: '20261124T133000Z' });
  });

  it('is removed by its last version after it was cancelled', () => {
    const [before, after] = [read(agreed, 1), read(cancelled, 1)];
    expect(after?.UID).toBe(before?.UID);
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
    expect(after).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED', DTSTART: '20261124T133000Z' });
    expect(Object.values(after).join('\n')).not.toContain('Tired of it');
  });

  it('has the agenda, and both as people who take part', () => {
    expect(read(agreed)).toMatchObject({ CLASS: 'PRIVATE', ORGANIZER: 'mailto:maya@contoso.example' });
    expect(read(agreed).DESCRIPTION).toMatch(/^Agenda \(30 minutes\)\\n.*: \d+ min\\n/);
    expect(entryOf(agreed).people.map(({ email }) => email)).toEqual(['maya@contoso.example', 'tom@contoso.example']);
  });

  it('breaks no line of the file where a reader could not put it together again', () => {
    const [one = '', two = ''] = LONG;
    const named = people.map((person, index) => ({ ...person, name: index ? two : one }));
    const file = eventFile(calendarEntry(conversationWith({ stage: agreed }), TUESDAY, named, 'de-DE'), NOW);
    expect(file.replaceAll('\r\n ', '')).toContain(two.slice(0, 40));
    expect(file).not.toMatch(/[^\r]\n/);
    for (const line of file.split('\r\n')) expect(line.length).toBeLessThanOrEqual(75);
  });

  it.each(
    HANDBOOK.formats.flatMap(({ id, phases }) => ['en-GB', 'de-DE'].map((locale) => [id, locale, phases] as const)),
  )('fits into a link to the Teams form, however long the names: %s minutes, %s', (format, locale, agenda) => {
    for (const name of LONG) {
      const odd = people.map((person) => ({
        ...person,
        name,
        email: `${name}@contoso.example`,
      }));
      const entry = calendarEntry(conversationWith({ format, agenda, stage: agreed }), TUESDAY, odd, locale);
      const link = newMeetingLink(entry);
      expect(link.length).toBeLessThanOrEqual(2000);
      expect(new URL(link).searchParams.get('startTime')).toBe('2026-11-24T13:30:00.000Z');
    }
  });
});
