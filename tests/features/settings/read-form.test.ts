import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings';
import { formOf, type SettingsForm, settingsData } from '../../../src/features/settings/form';
import { readForm } from '../../../src/features/settings/read-form';

const TODAY = '2026-11-23';
const OFF = ['2026-12-24', '2026-12-25', '2026-12-31'];
const BEFORE: Settings = { ...DEFAULT_SETTINGS, daysOff: OFF };

const read = (typed: Partial<SettingsForm>, before = BEFORE) =>
  readForm({ ...formOf(before, TODAY), ...typed }, before, TODAY);
const settings = (typed: Partial<SettingsForm>, before?: Settings) => {
  const outcome = read(typed, before);
  if ('problems' in outcome) throw new Error(outcome.problems.join());
  return outcome.settings;
};

describe('A card of settings', () => {
  it.each<Settings>([
    BEFORE,
    { ...BEFORE, language: 'de' },
    { ...BEFORE, paused: {} },
    { ...BEFORE, paused: { until: '2027-01-07' } },
    { ...BEFORE, quietHours: { from: '09:00', to: '11:00' }, workingDays: [1, 3] },
  ])('that nobody touched changes nothing: %j', (before) => {
    expect(settings({}, before)).toEqual(before);
  });

  it('forgets what is over: days off of the past, and a pause that has ended', () => {
    const before = { ...BEFORE, daysOff: ['2026-11-20', ...OFF], paused: { until: TODAY } };
    expect(settings({}, before)).toEqual(BEFORE);
  });

  it('takes one more day off, or a range of them, and none twice', () => {
    expect(settings({ offFrom: '2027-01-04' }).daysOff).toEqual([...OFF, '2027-01-04']);
    expect(settings({ offTo: '2027-01-04' }).daysOff).toEqual([...OFF, '2027-01-04']);
    const range = { offFrom: '2026-12-30', offTo: '2027-01-01' };
    expect(settings(range).daysOff).toEqual(['2026-12-24', '2026-12-25', '2026-12-30', '2026-12-31', '2027-01-01']);
  });

  it('leaves out of a range that has begun what is over', () => {
    expect(settings({ offFrom: '2026-11-21', offTo: '2026-11-24' }).daysOff).toEqual([TODAY, '2026-11-24', ...OFF]);
  });

  it('takes away the days off that were unticked, and no others', () => {
    expect(settings({ keep: '2026-12-31/2026-12-31' }).daysOff).toEqual(['2026-12-31']);
    expect(settings({ keep: '' }).daysOff).toEqual([]);
    const added = { ...BEFORE, daysOff: [...OFF, '2027-02-01'] };
    expect(readForm({ ...formOf(BEFORE, TODAY), keep: '' }, added, TODAY)).toMatchObject({
      settings: { daysOff: ['2027-02-01'] },
    });
  });

  it('has no quiet hours, no pause and no language of one’s own when those are taken back', () => {
    const before = { ...BEFORE, quietHours: { from: '09:00', to: '10:00' }, language: 'de', paused: {} };
    expect(settings({ quietFrom: '', quietTo: '', language: 'auto', reminders: 'on' }, before)).toEqual(BEFORE);
  });

  it.each<[string, Partial<SettingsForm>]>([
    ['hours-odd', { from: '17:00', to: '09:00' }],
    ['hours-odd', { from: '' }],
    ['days-none', { days: '' }],
    ['days-none', { days: '1,9' }],
    ['quiet-half', { quietFrom: '09:00' }],
    ['never', { quietFrom: '08:00', quietTo: '18:00' }],
    ['pause-odd', { reminders: 'pause', until: '' }],
    ['pause-past', { reminders: 'pause', until: TODAY }],
    ['days-off-order', { offFrom: '2027-01-02', offTo: '2027-01-01' }],
    ['days-off-past', { offFrom: '2026-11-01', offTo: '2026-11-02' }],
    ['days-off-odd', { offFrom: 'soon' }],
    ['days-off-many', { offFrom: '2027-01-01', offTo: '9999-12-31' }],
  ])('is told that it is %s: %j', (problem, typed) => {
    expect(read(typed)).toEqual({ problems: [problem] });
  });

  it('reads whatever a client may send', () => {
    const odd = settingsData.parse({ reminders: 'loudly', days: 7, keep: 'a/b,c', from: 'x'.repeat(99) });
    expect(readForm(odd, BEFORE, TODAY)).toEqual({ problems: ['hours-odd', 'days-none'] });
  });
});
