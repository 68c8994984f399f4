import { readFile } from 'node:fs/promises';
import { setTheHomeStage } from '../../support/home-stage';
import { PAIR } from '../../support/home-world';
import type { Seat } from '../../support/panel-seat';

const stage = setTheHomeStage();
const NOTHING = { open: 0, private: 0, shared: 0, soWhat: 0, map: 0, parked: 0, lines: 0 };

async function openData(): Promise<Seat> {
  const seat = await stage.sit('employee');
  await seat.panel.getByRole('tab', { name: 'My data' }).click();
  await seat.panel.getByRole('heading', { name: 'Take it with you' }).waitFor();
  return seat;
}

test('a document is saved as a file; the token goes in a header, and stands in no address', async () => {
  const { panel, page } = await openData();
  const asked: { url: string; token: string | undefined }[] = [];
  await page.route('**/api/my-data.json', async (route) => {
    asked.push({ url: route.request().url(), token: route.request().headers().authorization });
    await route.fulfill({ contentType: 'application/json', body: '{"mine":true}' });
  });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download as JSON' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('career-conversations.json');
  expect(await readFile(await file.path(), 'utf8')).toBe('{"mine":true}');
  expect(asked).toEqual([{ url: `${stage.server.url}/api/my-data.json`, token: 'Bearer token of employee' }]);
});

test('a download that fails says so, and can be tried again', async () => {
  const { panel, page } = await openData();
  await page.route('**/api/my-data.html', (route) => route.fulfill({ status: 500 }));
  await panel.getByRole('button', { name: 'Download to read' }).click();
  await panel.getByText('That did not work. Please try again.').waitFor();
});

test('the passport is for those who have been the employee', async () => {
  const passport = ({ panel }: Seat) => panel.getByRole('button', { name: 'Download the passport' }).count();
  expect(await passport(await openData())).toBe(0);
  const talk = { id: 't', at: Date.now(), format: '30', soWhat: 'More', next: '2027-03-01', actions: [] };
  stage.world.history = [{ pair: PAIR, talks: [talk] }];
  expect(await passport(await openData())).toBe(1);
});

test('before anything is erased it is said what goes and what stays, and nothing is lost by looking', async () => {
  stage.world.view = {
    goes: { ...NOTHING, actions: 2, preparation: 1 },
    stays: [{ name: 'Mia Lindqvist', conversations: 3 }],
  };
  const { panel, page } = await openData();
  await panel.getByRole('button', { name: 'See what would be erased' }).press('Enter');
  await panel.getByText('2 actions of yours').waitFor();
  await panel.getByText('1 thought you prepared').waitFor();
  await panel.getByText('Mia Lindqvist: their own words, and that you two have talked 3 times').waitFor();
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'See what would be erased' }).waitFor();
  expect(stage.world.erased).toEqual([]);
});

test('what is erased is gone, and the page asks for nothing any more', async () => {
  stage.world.view = { goes: { ...NOTHING, actions: 1, preparation: 0 }, stays: [] };
  const { panel } = await openData();
  await panel.getByRole('button', { name: 'See what would be erased' }).click();
  await panel.getByRole('button', { name: 'Erase it now' }).click();
  await panel.getByRole('heading', { name: 'Everything of yours is erased' }).waitFor();
  expect(stage.world.erased).toEqual(['employee']);
  expect(await panel.getByRole('tab').count()).toBe(0);
});
