import type { Route } from 'playwright-core';
import { setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const PARTS = '**/panel/part-*.js';
/** Lets through what does not hold these words. */
const without = (words: string) => async (route: Route) => {
  const answer = await route.fetch();
  await ((await answer.text()).includes(words) ? route.abort() : route.fulfill({ response: answer }));
};

test('a part that does not load leaves nobody before an empty panel', async () => {
  const { panel, page } = await stage.sit('employee');
  const withoutMap = without('map.addThis');
  await page.route(PARTS, withoutMap);
  stage.startAndGoTo(1);
  await panel.getByRole('textbox', { name: 'Write a note' }).fill('Half a thought');
  await panel.getByRole('button', { name: 'Map it out' }).click();
  await panel.getByRole('heading', { name: 'Something went wrong here' }).waitFor();
  await page.unroute(PARTS, withoutMap);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByText('Half a thought').waitFor();
});

test('a language that does not load is said in English, and comes with the next try', async () => {
  const { panel, page } = await stage.sit('employee', { locale: 'de-DE' });
  await panel.getByRole('button', { name: 'Anfangen' }).waitFor();
  const withoutGerman = without('Gemeinsam durchlesen');
  await page.route(PARTS, withoutGerman);
  await page.evaluate('panel.reload()');
  await panel.getByRole('heading', { name: 'Something went wrong here' }).waitFor();
  await page.unroute(PARTS, withoutGerman);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByRole('button', { name: 'Anfangen' }).waitFor();
});
