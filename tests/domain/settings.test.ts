import {
  bellOf,
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsProblem,
  settingsProblems,
  within,
} from '../../src/domain/settings';

const settings = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...change });

describe('Settings', () => {
  it('begin as most people work: nine to five, Monday to Friday', () => {
    expect(settingsProblems(DEFAULT_SETTINGS)).toEqual([]);
    expect(bellOf(DEFAULT_SETTINGS)).toBe('09:00');
  });

  it.each<[SettingsProblem, Partial<Settings>]>([
    ['hours-odd', { workingHours: { from: '17:00', to: '09:00' } }],
    ['hours-odd', { workingHours: { from: '9', to: '17:00' } }],
    ['hours-odd', { quietHours: { from: 'noon', to: '13:00' } }],
    ['days-none', { workingDays: [] }],
    ['days-none', { workingDays: [0, 8] }],
    ['days-off-odd', { daysOff: ['2026-02-30'] }],
    ['days-off-many', { daysOff: Array.from({ length: 367 }, () => '2026-12-24') }],
    ['pause-odd', { paused: { until: 'soon' } }],
    ['never', { quietHours: { from: '08:00', to: '18:00' } }],
  ])('say %s of what cannot be kept', (problem, change) => {
    expect(settingsProblems(settings(change))).toEqual([problem]);
  });

  it.each<[string, Settings['quietHours']]>([
    ['09:00', undefined],
    ['09:00', { from: '12:00', to: '13:00' }],
    ['10:30', { from: '08:00', to: '10:30' }],
    ['10:30', { from: '20:00', to: '10:30' }],
  ])('ring at %s with quiet hours %j', (bell, quietHours) => {
    expect(bellOf(settings(quietHours && { quietHours }))).toBe(bell);
  });

  it('know hours that run past midnight', () => {
    const night = { from: '22:00', to: '06:00' };
    expect(['21:59', '22:00', '00:00', '05:59', '06:00'].map((time) => within(night, time))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
