import { randomUUID } from 'node:crypto';
import type { Person } from '../../../src/domain/person';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { registerSettings } from '../../../src/features/settings/register';
import type { Storage } from '../../../src/storage/open-storage';
import type { Card } from '../../../src/teams/card';
import { buttonsOf, filledIn, inputsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { MAYA, NOW } from '../../support/invite-views';
import { cardOf } from '../../support/invite-world';
import { startStorage, type TestStorage } from '../../support/storage';

let server: TestStorage;
let storage: Storage;
let by: Person;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
beforeEach(async () => {
  by = { ...MAYA, id: randomUUID() };
  await storage.people.remember(by);
});
afterAll(() => server.stop());

const feature = () => registerSettings(storage);
const open = async () => cardOf(await feature().bot.commands?.[0]?.answer({ by, now: NOW }));

async function save(card: Card, typed: Record<string, unknown>): Promise<Card> {
  const [button] = buttonsOf(card);
  const [known] = feature().bot.verbs ?? [];
  if (!button) throw new Error('there is no button');
  const data = known?.data.parse(filledIn(card, button, typed));
  return cardOf(await known?.answer({ by, now: NOW }, data));
}

const valueIn = (card: Card, input: string) => inputsOf(card).get(input)?.value;
const daysOffOn = (card: Card) =>
  (inputsOf(card).get('keep')?.choices as { title: string }[] | undefined)?.map(({ title }) => title);

describe('The card of settings', () => {
  it('shows the usual ones to somebody who has never changed any', async () => {
    const card = await open();
    expect(brokenRules(card)).toEqual([]);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['settings.save']);
    const shown = ['reminders', 'language', 'days', 'from', 'to'].map((input) => valueIn(card, input));
    expect(shown).toEqual(['on', 'auto', '1,2,3,4,5', '09:00', '17:00']);
  });

  it('keeps what was filled in, says what it comes to, and shows it from then on', async () => {
    const saved = await save(await open(), { from: '10:30', days: '2,4', offFrom: '2026-12-24', offTo: '2026-12-31' });
    expect(brokenRules(saved)).toEqual([]);
    expect(textIn(saved)).toMatch(/Saved. Reminders come from .* 10:30/);
    expect(daysOffOn(saved)).toEqual([expect.stringMatching(/^24\W+31 Dec 2026$/)]);
    expect(inputsOf(await open())).toEqual(inputsOf(saved));
    expect(await feature().settingsOf(by)).toMatchObject({
      workingHours: { from: '10:30', to: '17:00' },
      workingDays: [2, 4],
    });
  });

  it('answers in the language just chosen, and in that of the client once it is chosen no more', async () => {
    const german = await save(await open(), { language: 'de' });
    expect(textIn(german)).toContain('Gespeichert.');
    by = (await storage.people.find(by)) ?? by;
    expect(textIn(await save(german, { language: 'auto' }))).toContain('Saved.');
  });

  it('says that nothing comes any more when reminders are off', async () => {
    expect(textIn(await save(await open(), { reminders: 'off' }))).toContain('no reminders');
    expect(await feature().settingsOf(by)).toEqual({ ...DEFAULT_SETTINGS, paused: {} });
  });

  it('explains what is wrong, keeps what was typed, and saves nothing', async () => {
    const wrong = await save(await open(), { from: '18:00', offFrom: '2027-01-02', offTo: '2027-01-01', days: '' });
    expect(brokenRules(wrong)).toEqual([]);
    expect(textIn(wrong)).toContain('Nothing is saved yet');
    for (const said of ['ends after it begins', 'at least one working day', 'end before they begin'])
      expect(textIn(wrong)).toContain(said);
    expect(['from', 'offFrom', 'offTo', 'days'].map((input) => valueIn(wrong, input))).toEqual([
      ...['18:00', '2027-01-02', '2027-01-01', ''],
    ]);
    expect(await feature().settingsOf(by)).toEqual(DEFAULT_SETTINGS);
  });

  it('takes away a day off that was unticked', async () => {
    await feature().changeSettings(by, { ...DEFAULT_SETTINGS, daysOff: ['2026-12-24', '2027-01-04'] });
    const saved = await save(await open(), { keep: '2027-01-04/2027-01-04' });
    expect(daysOffOn(saved)).toEqual(['4 Jan 2027']);
    expect((await feature().settingsOf(by)).daysOff).toEqual(['2027-01-04']);
  });

  it('stays small enough to be sent, with every other day of a year off', async () => {
    const daysOff = Array.from({ length: 180 }, (_, day) =>
      new Date(NOW + day * 2 * 86_400_000).toISOString().slice(0, 10),
    );
    await feature().changeSettings(by, { ...DEFAULT_SETTINGS, daysOff });
    const card = await open();
    expect(brokenRules(card)).toEqual([]);
    await save(card, { reminders: 'off' });
    expect((await feature().settingsOf(by)).daysOff).toEqual(daysOff);
  });
});

describe('Settings changed elsewhere', () => {
  it('are kept, unless something is wrong with them', async () => {
    const odd = { ...DEFAULT_SETTINGS, workingDays: [] };
    expect(await feature().changeSettings(by, odd)).toBe('days-none');
    expect(await feature().settingsOf(by)).toEqual(DEFAULT_SETTINGS);
    const settings = { ...DEFAULT_SETTINGS, workingDays: [1] };
    expect(await feature().changeSettings(by, settings)).toBeUndefined();
    expect(await feature().settingsOf(by)).toEqual(settings);
  });
});
