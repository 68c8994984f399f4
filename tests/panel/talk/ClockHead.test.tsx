import type { Command } from '../../../src/domain/command';
import { minutes } from '../../../src/domain/time';
import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const does = (command: Command) => stage.server.world.does('manager', command);

const CUE = 'Time to move on when you are ready.';

test('more time for a part, and the way back, for both', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  does({ id: 'p', do: 'pause' });
  const before = await mia.secondsLeft();
  await press(mia, '+2 min for this part');
  await eventually(emil.secondsLeft, (left) => left === before + 120);
  await press(emil, '+2 min for this part');
  await eventually(mia.secondsLeft, (left) => left === before + 240);
  await press(mia, 'Take 2 minutes back');
  await press(mia, 'Take 2 minutes back');
  await eventually(emil.secondsLeft, (left) => left === before);
  const focused = mia.panel.getByRole('button', { name: '+2 min for this part' });
  expect(await focused.evaluate((button) => button.matches(':focus'))).toBe(true);
  expect(await emil.panel.getByRole('button', { name: 'Take 2 minutes back' }).count()).toBe(0);
});

test('no more than an hour is added to a part', async () => {
  stage.startAndGoTo(1);
  does({ id: 'x', do: 'extend', phase: 1, added: 60 });
  const { panel } = await stage.sit('employee');
  await panel.getByRole('button', { name: '+2 min for this part', disabled: true }).waitFor();
});

test('time saved and time added say what they do to the end', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await emil.panel.getByText('2 min saved').waitFor();
  await press(mia, '+2 min for this part');
  await emil.panel.getByText('2 min saved').waitFor({ state: 'detached' });
  await press(mia, '+2 min for this part');
  await emil.panel.getByText('Ends about 2 min later').waitFor();
});

test('the agenda leads to any part, and shows what was added', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  does({ id: 'x', do: 'extend', phase: 1, added: 2 });
  await press(emil, 'Part 2 of 6');
  const agenda = emil.panel.getByRole('navigation', { name: 'Agenda' });
  await agenda.getByRole('button', { name: /been.*8 min/ }).waitFor();
  await agenda.getByRole('button', { name: /heading/ }).click();
  await mia.panel.getByRole('heading', { level: 1, name: /heading/ }).waitFor();
  await agenda.waitFor({ state: 'detached' });
});

test('the end of a part is said once, quietly, and nothing moves', async () => {
  stage.startAndGoTo(1);
  stage.server.world.pass(minutes(6) - 1_500);
  does({ id: 'p', do: 'pause' });
  const { mia, emil } = await seatBoth(stage);
  const status = mia.panel.getByRole('banner').getByRole('status');
  await status.evaluate((place) => {
    const said: (string | null)[] = [];
    Object.assign(window, { said });
    const note = () => said.push(place.textContent);
    new MutationObserver(note).observe(place, { subtree: true, childList: true, characterData: true });
  });
  const question = mia.panel.getByRole('region', { name: 'Question' });
  const top = async () => (await question.boundingBox())?.y;
  const before = await top();
  await press(emil, 'Carry on');
  await eventually(mia.secondsLeft, (left) => left < -1);
  await press(emil, 'Pause');
  await press(emil, 'Carry on');
  await eventually(mia.secondsLeft, (left) => left < -2);
  expect(await status.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([CUE]);
  expect(await top()).toBe(before);
  await press(emil, '+2 min for this part');
  await mia.panel.getByText('Let them tell it their way; add nothing.').waitFor();
});

test('at the end of the last part there is nothing to move on to', async () => {
  stage.startAndGoTo(5);
  stage.server.world.pass(minutes(2));
  const { panel } = await stage.sit('employee');
  await panel.getByRole('status').filter({ hasText: 'Time to close when you are ready.' }).waitFor();
});
