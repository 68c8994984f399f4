import { goodDayBefore, isGoodMoment, morningAfter, morningFrom, type Owner } from '../../src/domain/quiet';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { instantAt } from '../../src/domain/time';

const ZONE = 'Europe/Stockholm';
const owner = (change: Partial<Settings> = {}): Owner => ({
  timeZone: ZONE,
  settings: { ...DEFAULT_SETTINGS, ...change },
});
const at = (date: string, time = '09:00') => instantAt(date, time, ZONE);

describe('A good morning', () => {
  it('is a working day at the time when work begins', () => {
    expect(morningFrom('2026-12-04', { timeZone: ZONE })).toBe(at('2026-12-04'));
  });

  it('is not at the weekend, on a day off, or in a pause', () => {
    expect(morningFrom('2026-12-05', owner())).toBe(at('2026-12-07'));
    expect(morningFrom('2026-12-05', owner({ daysOff: ['2026-12-07', '2026-12-08'] }))).toBe(at('2026-12-09'));
    expect(morningFrom('2026-12-01', owner({ paused: { until: '2027-06-05' } }))).toBe(at('2027-06-07'));
    expect(morningFrom('2026-12-01', owner({ paused: {} }))).toBeUndefined();
  });

  it('is a Sunday for those who work on Sundays', () => {
    expect(morningFrom('2026-12-05', owner({ workingDays: [7, 1, 2, 3, 4] }))).toBe(at('2026-12-06'));
  });

  it('waits for the end of quiet hours', () => {
    expect(morningFrom('2026-12-04', owner({ quietHours: { from: '06:00', to: '11:15' } }))).toBe(
      at('2026-12-04', '11:15'),
    );
  });

  it('never comes when everything is quiet', () => {
    expect(morningFrom('2026-12-04', owner({ quietHours: { from: '00:00', to: '23:59' } }))).toBeUndefined();
  });

  it('is skipped when a clock change moves it out of its hours', () => {
    const early = { workingHours: { from: '02:00', to: '02:45' }, workingDays: [1, 2, 3, 4, 5, 6, 7] };
    // In that night there is no time between two and three.
    expect(morningFrom('2026-03-29', owner(early))).toBe(at('2026-03-30', '02:00'));
  });

  it('counts good mornings only, and from the next one on', () => {
    expect(morningAfter(at('2026-12-04'), owner())).toBe(at('2026-12-07'));
    expect(morningAfter(at('2026-12-04', '08:59'), owner())).toBe(at('2026-12-04'));
    expect(morningAfter(at('2026-12-04'), owner({ daysOff: ['2026-12-08'] }), 3)).toBe(at('2026-12-10'));
    expect(morningAfter(at('2026-12-04'), owner({ paused: {} }))).toBeUndefined();
  });

  it('is counted back the same way', () => {
    expect(goodDayBefore('2026-12-07', owner(), 1)).toBe('2026-12-04');
    expect(goodDayBefore('2026-12-07', owner({ daysOff: ['2026-12-03'] }), 2)).toBe('2026-12-02');
    expect(goodDayBefore('2026-12-07', owner({ workingDays: [] }), 1)).toBeUndefined();
  });
});

describe('A good moment', () => {
  it('lies in working hours on a good day, outside of quiet hours', () => {
    const lunch = owner({ quietHours: { from: '12:00', to: '13:00' } });
    const times = ['08:59', '09:00', '12:00', '13:00', '16:59', '17:00'];
    expect(times.map((time) => isGoodMoment(at('2026-12-04', time), lunch))).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(isGoodMoment(at('2026-12-05', '10:00'), lunch)).toBe(false);
  });
});
