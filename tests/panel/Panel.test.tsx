import type { FrameLocator } from 'playwright-core';
import { eventually } from '../support/panel-seat';
import { seatBoth, setTheStage } from '../support/panel-stage';

const LONG = {
  manager: 'Maximiliane Freifrau von Hohenstein-Lindqvist',
  employee: 'Wolfeschlegelsteinhausenbergerdorff Bartholomew',
};

const stage = setTheStage({ names: LONG });

const colours = (panel: FrameLocator) =>
  panel.locator('.fui-FluentProvider').evaluate((page) => {
    const { backgroundColor, color } = getComputedStyle(page);
    return `${backgroundColor} ${color}`;
  });

test('wears the theme of Teams, and changes it while it runs', async () => {
  const { panel, page } = await stage.sit('employee', { theme: 'default' });
  const light = await colours(panel);
  await page.evaluate("panel.setTheme('dark')");
  const dark = await eventually(
    () => colours(panel),
    (seen) => seen !== light,
  );
  await page.evaluate("panel.setTheme('contrast')");
  const contrast = await eventually(
    () => colours(panel),
    (seen) => seen !== dark,
  );
  expect(contrast).toBe('rgb(0, 0, 0) rgb(255, 255, 255)');
});

test('shows a way forward when nothing is planned, and finds it once it is', async () => {
  stage.server.world.planned = false;
  const { panel } = await stage.sit('employee');
  await panel.getByRole('heading', { name: 'No conversation planned yet' }).waitFor();
  stage.server.world.planned = true;
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByRole('button', { name: 'Start' }).waitFor();
});

test('finds what is planned by itself when its reader turns to it', async () => {
  stage.server.world.planned = false;
  const { panel } = await stage.sit('employee');
  const nothing = panel.getByRole('heading', { name: 'No conversation planned yet' });
  await nothing.waitFor();
  stage.server.world.planned = true;
  await nothing.click();
  await panel.getByRole('button', { name: 'Start' }).waitFor();
});

test('shows a stranger nothing but a kind refusal', async () => {
  const { panel } = await stage.sit('stranger');
  await panel.getByRole('heading', { name: 'We could not sign you in' }).waitFor();
});

test('outside of Teams it says where it belongs', async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.server.url}/panel/`);
  await page.getByRole('heading', { name: 'This opens in Teams' }).waitFor();
});

test.each([320, 280, 160])('nothing sticks out at %d pixels, with long names and long words', async (width) => {
  const { panel } = await stage.sit('manager', { width });
  const sticksOut = () => panel.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);
  expect(await sticksOut()).toBe(0);
  stage.startAndGoTo(0);
  stage.server.world.does(
    'employee',
    { id: 'n', do: 'note', note: 'n', text: `${'unbreakable'.repeat(20)} and more`, private: false },
    { id: 'a', do: 'act', action: 'a', owner: 'employee', text: 'https://'.padEnd(120, 'x'), due: '2030-01-07' },
    { id: 's', do: 'so-what', text: 'y'.repeat(200) },
  );
  await panel.getByText('unbreakable').waitFor();
  expect(await sticksOut()).toBe(0);
  stage.startAndGoTo(5);
  await panel.getByRole('heading', { level: 1, name: 'Close' }).waitFor();
  expect(await sticksOut()).toBe(0);
  await panel.getByRole('tab', { name: 'Actions' }).click();
  expect(await sticksOut()).toBe(0);
  stage.close('y'.repeat(200));
  await panel.getByRole('heading', { name: 'Good talk' }).waitFor();
  expect(await sticksOut()).toBe(0);
});

test('has its landmarks, and says aloud when the phase changes', async () => {
  stage.startAndGoTo(0);
  const { panel } = await stage.sit('employee');
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) await panel.getByRole(landmark).waitFor();
  await panel.getByRole('navigation', { name: 'Lead through the conversation' }).waitFor();
  stage.startAndGoTo(2);
  await panel.getByRole('status').filter({ hasText: 'Where you are now. 7 minutes.' }).waitFor({ state: 'attached' });
});

test('everything that can be pressed or filled has a name', async () => {
  stage.startAndGoTo(0);
  stage.server.world.does('employee', { id: 'n', do: 'note', note: 'n', text: 'Teaching', private: true });
  stage.startAndGoTo(4);
  const { panel } = await stage.sit('employee');
  await panel.getByLabel('What will happen next?').fill('Sit in');
  for (const tab of ['Notes', 'Actions']) {
    await panel.getByRole('tab', { name: tab }).click();
    for (const role of ['button', 'textbox', 'switch', 'radio', 'tab', 'timer'] as const) {
      const all = await panel.getByRole(role).count();
      expect([role, await panel.getByRole(role, { name: /\S/ }).count()]).toEqual([role, all]);
    }
  }
});

test('the tabs follow the arrow keys, and the keyboard reaches the next step', async () => {
  stage.startAndGoTo(0);
  const { panel, page } = await stage.sit('employee');
  await panel.getByRole('tab', { name: 'Notes' }).focus();
  await page.keyboard.press('ArrowRight');
  await panel.getByRole('tab', { name: 'Actions', selected: true }).waitFor();
  const next = panel.getByRole('button', { name: /^Next:/ });
  const reached = () => next.evaluate((button) => button === button.ownerDocument.activeElement);
  for (let tabs = 0; tabs < 10 && !(await reached()); tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { level: 1, name: /been/ }).waitFor();
});

test('the focus goes with who pressed the button, and is taken from nobody else', async () => {
  const { mia, emil } = await seatBoth(stage);
  await mia.panel.getByRole('button', { name: 'Start' }).click();
  const isFocused = (panel: FrameLocator) =>
    panel.getByRole('heading', { level: 1, name: 'Opening' }).evaluate((title) => title.matches(':focus'));
  await eventually(
    () => isFocused(mia.panel),
    (focused) => focused,
  );
  expect(await isFocused(emil.panel)).toBe(false);
});
