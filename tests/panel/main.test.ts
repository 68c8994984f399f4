import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { setTheStage } from '../support/panel-stage';

const stage = setTheStage();

const PANEL = join(__dirname, '../../dist/panel');
const MOST = 190_000;

test.each(['en-GB', 'de-DE'])(
  'all that is loaded before a talk starts, its own screen too, is small: %s',
  async (locale) => {
    const { panel, page } = await stage.sit('employee', { locale });
    await panel.getByRole('textbox').first().waitFor();
    await page.waitForLoadState('networkidle');
    const loaded = await panel.locator('html').evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    const names = ['index.html', ...new Set(loaded.map((path) => basename(path)))];
    const sizes = names.map((name) => gzipSync(readFileSync(join(PANEL, name))).length);
    expect(names.length).toBeGreaterThan(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
  },
);

test('says what it waits for while the server has not yet answered', async () => {
  stage.server.world.slow.employee = 3_000;
  const page = await stage.browser.newPage();
  await page.goto(`${stage.server.url}/room?person=employee`);
  await page.frameLocator('iframe').getByText('Finding your conversation').waitFor();
  expect(await page.frameLocator('iframe').getByRole('heading').count()).toBe(0);
  await page.frameLocator('iframe').getByRole('button', { name: 'Start' }).waitFor();
  await page.close();
});

test('once a talk has begun, its last pages are there before the network may be gone', async () => {
  stage.startAndGoTo(5);
  const { panel, page } = await stage.sit('manager');
  await panel.getByRole('textbox').first().or(panel.getByRole('tab').first()).waitFor();
  await page.waitForLoadState('networkidle');
  await page.route('**/*.js', (route) => route.abort());
  await panel.getByRole('button', { name: 'Back to Actions' }).waitFor();
  stage.close('Teaching');
  await panel.getByRole('heading', { name: 'Good talk' }).waitFor();
});
