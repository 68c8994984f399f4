import type { HomeAnswer } from '../../../src/domain/home';
import { startWholeApp, type WholeApp } from '../../support/whole-app';

const MIA = {
  id: '3f1d6c20-8a4b-4c57-9e02-71d5b8a6c901',
  name: 'Mia Lindqvist',
  timeZone: 'Europe/Stockholm',
  locale: 'en-GB',
};

let app: WholeApp;
beforeAll(async () => {
  app = await startWholeApp(Date.parse('2026-11-23T09:00:00Z'));
});
afterAll(() => app.stop());

describe('The page of one’s own in the running product', () => {
  it('is there for whoever is signed in, over the same line as the panel', async () => {
    const panel = await app.panel(MIA);
    const answer = await panel.ask<HomeAnswer>('home', { timeZone: 'Europe/Stockholm' });
    expect(answer).toMatchObject({ home: { timeZone: 'Europe/Stockholm', upcoming: [], mine: [], pairs: [] } });
  });

  it('erases nothing of anybody by being looked at', async () => {
    const panel = await app.panel(MIA);
    expect(await panel.ask('home.erase', { do: 'look' })).toMatchObject({ view: { stays: [] } });
    expect(await panel.ask('home.change', { do: 'nonsense' })).toEqual({ refused: 'unreadable' });
  });
});
