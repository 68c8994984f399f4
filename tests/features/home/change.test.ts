import type { ActionWish } from '../../../src/domain/home';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { minutes } from '../../../src/domain/time';
import { startAzurite } from '../../support/azurite';
import { act, type HomeTables, openHomeTables } from '../../support/home-tables';
import { NOW, PAIR, PEOPLE, STRANGER } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
const KEY = { manager: 'megan', employee: 'alex', id: 'his' };

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: HomeTables;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openHomeTables(azurite.connectionString);
  await act(at.talk, 'his');
});

const wish = (by: typeof ALEX, what: ActionWish, action = KEY) => at.change(by, { do: 'action', action, what });
const stored = async () => (await at.talk.conversations.action(PAIR, 'his'))?.value;

describe('On their own page', () => {
  it('a person is done with an action, and takes it back within minutes but no later', async () => {
    expect(await wish(ALEX, { is: 'done' })).toMatchObject({
      home: { mine: [{ state: { is: 'done' }, fresh: true }] },
    });
    await wish(ALEX, { is: 'undo' });
    expect((await stored())?.state).toEqual({ is: 'open' });
    await wish(ALEX, { is: 'done' });
    at.talk.clock.now = NOW + minutes(11);
    expect(await wish(ALEX, { is: 'undo' })).toMatchObject({ refused: 'undo-late', home: { mine: [] } });
  });

  it('it is left alone, moved and put into better words', async () => {
    await wish(ALEX, { is: 'snooze', days: 7 });
    expect(await stored()).toMatchObject({ due: '2026-12-04', quietUntil: '2026-11-29' });
    await wish(ALEX, { is: 'date', due: '2027-01-08' });
    expect(await stored()).toMatchObject({ due: '2027-01-08', since: NOW });
    await wish(ALEX, { is: 'words', text: '  Ask Kim for an hour ' });
    expect(await stored()).toMatchObject({ text: 'Ask Kim for an hour', due: '2027-01-08' });
  });

  it('what is refused says why, and what is true', async () => {
    await wish(ALEX, { is: 'done' });
    const answers = [await wish(ALEX, { is: 'done' }), await wish(MEGAN, { is: 'done' })];
    expect(answers).toMatchObject([{ refused: 'already-done' }, { refused: 'not-yours' }]);
  });

  it('a stranger and a made-up action get the same answer, and nothing changes', async () => {
    const ofStranger = await wish(STRANGER, { is: 'done' });
    const madeUp = await wish(STRANGER, { is: 'done' }, { ...KEY, id: 'no-such' });
    const elsewhere = await wish(ALEX, { is: 'done' }, { ...KEY, manager: 'adele' });
    expect([ofStranger, madeUp, elsewhere]).toMatchObject(Array(3).fill({ refused: 'not-found' }));
    expect((await stored())?.state).toEqual({ is: 'open' });
  });

  it('settings are kept whole, and for nobody else', async () => {
    const settings = { ...DEFAULT_SETTINGS, workingDays: [1, 2], language: 'de', paused: {} };
    expect(await at.change(ALEX, { do: 'settings', settings })).toMatchObject({ home: { settings } });
    expect((await at.talk.people.find(ALEX))?.settings).toEqual(settings);
    expect((await at.talk.people.find(MEGAN))?.settings).toBeUndefined();
  });

  it('settings that make no sense are not kept', async () => {
    const settings = { ...DEFAULT_SETTINGS, workingDays: [] };
    const answer = await at.change(ALEX, { do: 'settings', settings });
    expect(answer).toMatchObject({ refused: 'days-none', home: { settings: DEFAULT_SETTINGS } });
  });

  it('erasing is shown first, and done for the one who is signed in', async () => {
    expect(await at.erase(ALEX, { do: 'look' })).toMatchObject({ view: { stays: [{ conversations: 1 }] } });
    expect(at.erased).toEqual([]);
    expect(await at.erase(ALEX, { do: 'erase' })).toEqual({ erased: true });
    expect(at.erased).toMatchObject([{ id: 'alex', tenant: 'contoso' }]);
  });
});
