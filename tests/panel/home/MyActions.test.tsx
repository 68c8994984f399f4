import { days } from '../../../src/domain/time';
import { setTheHomeStage } from '../../support/home-stage';
import { eventually } from '../../support/panel-seat';

const stage = setTheHomeStage();

const stored = (id: string) => stage.world.actions.find((action) => action.id === id);

test('are grouped by the one they were agreed with, the soonest first', async () => {
  stage.world.act('later', 9, { text: 'Draft a project idea' });
  stage.world.act('soon', 2, { text: 'Ask Kim' });
  const { panel } = await stage.sit('employee');
  const mine = panel.getByRole('region', { name: 'What you do' });
  await mine.getByRole('heading', { name: 'With Mia Lindqvist' }).waitFor();
  expect(await mine.getByRole('listitem').locator('p:first-child').allTextContents()).toEqual([
    'Ask Kim',
    'Draft a project idea',
  ]);
});

test('are done at a tap, and taken back as easily, without losing the place of the keyboard', async () => {
  stage.world.act('ask', 2);
  const { panel, page } = await stage.sit('employee');
  await panel.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  const undo = panel.getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  expect(stored('ask')?.state.is).toBe('done');
  await eventually(
    () => undo.evaluate((button) => button.matches(':focus')),
    (focused) => focused,
  );
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Done' }).waitFor();
  expect(stored('ask')?.state.is).toBe('open');
});

test('can be left alone for a while; the date stays', async () => {
  const { due } = stage.world.act('ask', 9);
  const { panel } = await stage.sit('employee');
  await panel.getByRole('button', { name: 'Later' }).click();
  await panel.getByRole('button', { name: '7 days' }).click();
  await panel.getByText('no reminder before').waitFor();
  expect(stored('ask')).toMatchObject({ due, quietUntil: stage.world.date(7) });
});

test('are put into better words and given another date, all by keyboard', async () => {
  stage.world.act('ask', 2);
  const { panel, page } = await stage.sit('employee');
  await panel.getByRole('button', { name: 'Change' }).press('Enter');
  await panel.getByLabel('By when').fill(stage.world.date(20));
  await panel.getByRole('textbox', { name: 'The action' }).fill('Ask Kim for an hour');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Done' }).waitFor();
  expect(stored('ask')).toMatchObject({ text: 'Ask Kim for an hour', due: stage.world.date(20) });
});

test('what is refused is said, and what was written stays', async () => {
  stage.world.act('ask', 2);
  const { panel } = await stage.sit('employee');
  await panel.getByRole('button', { name: 'Change' }).click();
  await panel.getByLabel('By when').fill(stage.world.date(-3));
  await panel.getByRole('textbox', { name: 'The action' }).fill('Ask Kim for an hour');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('alert').filter({ hasText: 'That day has passed' }).waitFor();
  expect(await panel.getByRole('textbox', { name: 'The action' }).inputValue()).toBe('Ask Kim for an hour');
});

test('one that was done elsewhere meanwhile shows what is true', async () => {
  stage.world.act('ask', 2);
  const { panel } = await stage.sit('employee');
  const at = Date.now() - days(2);
  stage.world.actions = stage.world.actions.map((action) => ({ ...action, state: { is: 'done', at } }));
  await panel.getByRole('button', { name: 'Done' }).click();
  await panel.getByRole('alert').filter({ hasText: 'That was done already.' }).waitFor();
  await panel.getByText('Nothing open.').waitFor();
});

test('a change whose answer is lost is asked for again, and done once', async () => {
  stage.world.act('ask', 2);
  const { panel } = await stage.sit('employee');
  stage.server.world.lostAnswers = 1;
  await panel.getByRole('button', { name: 'Done' }).click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await panel.getByRole('alert').count()).toBe(0);
});
