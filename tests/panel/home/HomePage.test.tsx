import { setTheHomeStage } from '../../support/home-stage';
import { PAIR } from '../../support/home-world';

const LONG = {
  manager: 'Maximiliane Freifrau von Hohenstein-Lindqvist',
  employee: 'Wolfeschlegelsteinhausenbergerdorff Bartholomew',
};

const stage = setTheHomeStage(LONG);

function fill() {
  const { world } = stage;
  world.plan('talk-1', 1);
  world.act('a', 3, { text: 'https://'.padEnd(250, 'x'), quietUntil: world.date(2) });
  world.act('p', 3, { owner: 'manager', text: 'unbreakable'.repeat(20) });
  world.batons = [world.date(30)];
  const talk = {
    id: 't',
    at: Date.now(),
    format: '30',
    soWhat: 'y'.repeat(200),
    next: world.date(60),
    actions: world.actions,
  };
  world.history = [{ pair: PAIR, talks: [talk] }];
  world.settings = { ...world.settings, quietHours: { from: '09:00', to: '10:00' }, daysOff: [world.date(4)] };
}

test.each([
  [160, 'en-GB'],
  [320, 'de-DE'],
  [1200, 'de-DE'],
])('nothing sticks out at %d pixels, with long names and long words', async (width, locale) => {
  fill();
  const { panel } = await stage.sit('employee', { width, locale });
  const sticksOut = () =>
    panel.locator('html').evaluate((page) => {
      const main = page.querySelector('main');
      return [page, main ?? page].map((box) => box.scrollWidth - box.clientWidth);
    });
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    await panel.getByRole('tabpanel').getByRole('heading').first().waitFor();
    for (const fold of await panel.locator('summary').all()) await fold.click();
    expect(await sticksOut()).toEqual([0, 0]);
  }
});

test('everything that can be pressed or filled has a name', async () => {
  fill();
  const { panel } = await stage.sit('employee');
  await panel.getByRole('button', { name: 'Change' }).click();
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    await panel.getByRole('tabpanel').getByRole('heading').first().waitFor();
    for (const role of ['button', 'textbox', 'checkbox', 'radio', 'tab'] as const) {
      const all = await panel.getByRole(role).count();
      expect([role, await panel.getByRole(role, { name: /\S/ }).count()]).toEqual([role, all]);
    }
  }
});

test('its parts are found by the arrow keys', async () => {
  const { panel, page } = await stage.sit('employee');
  await panel.getByRole('tab', { name: 'Now' }).focus();
  for (const name of ['History', 'Settings', 'My data']) {
    await page.keyboard.press('ArrowRight');
    await panel.getByRole('tab', { name, selected: true }).waitFor();
  }
});

test('it tells each only of themselves', async () => {
  fill();
  const { panel } = await stage.sit('manager');
  const mine = panel.getByRole('region', { name: 'What you do' });
  await mine.getByText('unbreakable').waitFor();
  expect(await mine.getByText('https://').count()).toBe(0);
});

test('a link that names a conversation leads to its panel', async () => {
  const conversation = { manager: 'manager', employee: 'employee', id: 'talk-1' };
  const { panel } = await stage.sit('employee', { conversation });
  await panel.getByRole('button', { name: 'Start' }).waitFor();
});

test('a tab of the meeting is the panel, and not the page of one’s own', async () => {
  const { panel } = await stage.sit('employee', { place: 'meeting-tab' });
  await panel.getByRole('button', { name: 'Start' }).waitFor();
});

test('whose token is not accepted learns it kindly', async () => {
  stage.server.world.signedOut = true;
  const { panel } = await stage.sit('employee');
  await panel.getByRole('heading', { name: 'We could not sign you in' }).waitFor();
});

test('what changed elsewhere is there after a lost connection', async () => {
  const { panel } = await stage.sit('employee');
  await panel.getByText('Nothing open.').waitFor();
  stage.server.world.away();
  stage.world.act('new', 3, { text: 'Ask Kim' });
  stage.server.world.back();
  await panel.getByText('Ask Kim').waitFor();
});
