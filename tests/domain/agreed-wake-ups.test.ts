import fc from 'fast-check';
import { agreedWakeUps, MISSED_AFTER, questionsAt, READY_BEFORE } from '../../src/domain/agreed-wake-ups';
import type { Conversation } from '../../src/domain/conversation';
import { dateAt, days, daysBetween, isWorkingDay, minutes, timeAt } from '../../src/domain/time';
import { agendaOf } from '../support/meetings';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const ZONES = [
  'Europe/London',
  'Europe/Stockholm',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

const agreedFor = (startsAt: number): Conversation => ({
  id: 'talk-1',
  pair: { tenant: 'contoso', manager: 'megan', employee: 'alex' },
  format: '30',
  agenda: agendaOf('30'),
  place: 'video',
  startedBy: 'manager',
  opening: '',
  questions: [{ prompt: 'proud' }, { prompt: 'favourite' }],
  createdAt: NOW,
  moves: 0,
  stage: { is: 'agreed', by: 'employee', startsAt },
});

describe('the questions go out', () => {
  test('at once when the date is nearer than four days', () => {
    expect(questionsAt(NOW + days(4) - 1, 'Europe/London', NOW)).toBe(NOW);
  });

  test('else three days before, at nine of the reader', () => {
    const thursday = Date.parse('2026-12-03T10:00:00Z');
    expect(questionsAt(thursday, 'Europe/Stockholm', NOW)).toBe(Date.parse('2026-11-30T08:00:00Z'));
    expect(questionsAt(thursday, 'America/New_York', NOW)).toBe(Date.parse('2026-11-30T14:00:00Z'));
  });

  test('on the Friday when that is a weekend', () => {
    const tuesday = Date.parse('2026-12-01T10:00:00Z');
    expect(questionsAt(tuesday, 'Europe/London', NOW)).toBe(Date.parse('2026-11-27T09:00:00Z'));
  });

  test('counted on the reader’s calendar: the same start may be another day for the other one', () => {
    const lateOnThursday = Date.parse('2026-12-03T23:30:00Z');
    expect(questionsAt(lateOnThursday, 'Europe/London', NOW)).toBe(Date.parse('2026-11-30T09:00:00Z'));
    expect(questionsAt(lateOnThursday, 'Asia/Tokyo', NOW)).toBe(Date.parse('2026-12-01T00:00:00Z'));
  });

  test('in every zone and through every clock change: on a working day at nine, three to five days before, or at once', () => {
    const zone = fc.constantFrom(...ZONES);
    const now = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });
    fc.assert(
      fc.property(zone, now, fc.integer({ min: 1, max: days(60) }), (timeZone, at, ahead) => {
        const startsAt = at + ahead;
        const due = questionsAt(startsAt, timeZone, at);
        expect(due).toBeGreaterThanOrEqual(at);
        if (due === at) return expect(ahead).toBeLessThan(days(7));
        expect(timeAt(due, timeZone)).toBe('09:00');
        const day = dateAt(due, timeZone);
        expect(isWorkingDay(day)).toBe(true);
        const between = daysBetween(day, dateAt(startsAt, timeZone));
        expect(between).toBeGreaterThanOrEqual(3);
        expect(between).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('asked again when they are due, they are due now', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: days(4), max: days(90) }), (timeZone, ahead) => {
        const due = questionsAt(NOW + ahead, timeZone, NOW);
        expect(questionsAt(NOW + ahead, timeZone, due)).toBe(due);
      }),
    );
  });
});

describe('an agreed date', () => {
  const zones = { manager: 'America/New_York', employee: 'Europe/Stockholm' };

  test('brings each of the two their questions, their ready check, and a word if it is missed', () => {
    const startsAt = Date.parse('2026-12-03T10:00:00Z');
    const due = (kind: string) =>
      agreedWakeUps(agreedFor(startsAt), zones, NOW).flatMap((each) =>
        each.kind === kind ? [[each.reader, each.due]] : [],
      );
    expect(due('questions')).toEqual([
      ['manager', Date.parse('2026-11-30T14:00:00Z')],
      ['employee', Date.parse('2026-11-30T08:00:00Z')],
    ]);
    expect(due('ready')).toEqual([
      ['manager', startsAt - READY_BEFORE],
      ['employee', startsAt - READY_BEFORE],
    ]);
    expect(due('missed').map(([, at]) => at)).toEqual(Array(2).fill(startsAt + minutes(30) + MISSED_AFTER));
  });

  test('that is only minutes away has its ready check at once', () => {
    const soon = agreedWakeUps(agreedFor(NOW + minutes(4)), zones, NOW);
    expect(soon.filter(({ kind }) => kind === 'ready').map(({ due }) => due)).toEqual([NOW, NOW]);
  });

  test('is needed: nothing follows from times that are only offered', () => {
    const proposed: Conversation = {
      ...agreedFor(NOW),
      stage: { is: 'proposed', by: 'manager', slots: [NOW + days(1)] },
    };
    expect(agreedWakeUps(proposed, zones, NOW)).toEqual([]);
  });
});
