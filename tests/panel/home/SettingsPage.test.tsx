import { setTheHomeStage } from '../../support/home-stage';

const stage = setTheHomeStage();

async function openSettings() {
  const seat = await stage.sit('employee');
  await seat.panel.getByRole('tab', { name: 'Settings' }).click();
  await seat.panel.getByRole('heading', { name: 'Working hours' }).waitFor();
  return seat;
}

test('hours, days, quiet hours and days off are kept together', async () => {
  const { panel } = await openSettings();
  await panel.getByRole('checkbox', { name: 'Fri' }).uncheck();
  await panel.getByLabel('From').first().fill('08:00');
  await panel.getByRole('checkbox', { name: 'Keep some of these hours' }).check();
  await panel.getByLabel('First day').fill(stage.world.date(10));
  await panel.getByLabel('Last day').fill(stage.world.date(12));
  await panel.getByRole('button', { name: 'Add' }).click();
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  expect(stage.world.settings).toEqual({
    workingHours: { from: '08:00', to: '17:00' },
    workingDays: [1, 2, 3, 4],
    quietHours: { from: '09:00', to: '10:00' },
    daysOff: [10, 11, 12].map((count) => stage.world.date(count)),
  });
});

test('days off are shown as one stretch, and taken away as one', async () => {
  stage.world.settings = { ...stage.world.settings, daysOff: [5, 6, 7].map((count) => stage.world.date(count)) };
  const { panel } = await openSettings();
  await panel.getByRole('button', { name: /^Take away .* – / }).click();
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  expect(stage.world.settings.daysOff).toEqual([]);
});

test('reminders rest until a day, or are off, by keyboard', async () => {
  const { panel, page } = await openSettings();
  await panel.getByRole('radio', { name: 'On' }).focus();
  await page.keyboard.press('ArrowRight');
  await panel.getByLabel('Paused until').fill(stage.world.date(20));
  await panel.getByRole('button', { name: 'Save' }).press('Enter');
  await panel.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  expect(stage.world.settings.paused).toEqual({ until: stage.world.date(20) });
});

test('a chosen language speaks at once, and goes before that of Teams', async () => {
  const { panel } = await openSettings();
  await panel.getByRole('radio', { name: 'Deutsch' }).check();
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('heading', { name: 'Arbeitszeit' }).waitFor();
  const again = await stage.sit('employee', { locale: 'en-GB' });
  await again.panel.getByRole('heading', { name: 'Deine Entwicklungsgespräche' }).waitFor();
});

test('hours that do not add up are not kept, and stay to be mended', async () => {
  const { panel } = await openSettings();
  await panel.getByLabel('To', { exact: true }).first().fill('07:00');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('alert').filter({ hasText: 'These hours do not add up.' }).waitFor();
  expect(await panel.getByLabel('To', { exact: true }).first().inputValue()).toBe('07:00');
  expect(stage.world.settings.workingHours.to).toBe('17:00');
});
