import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage({ format: '90' });
const MAP = 4;

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const box = ({ panel }: Seat, name: string) => panel.getByRole('textbox', { name });
const map = () => stage.server.world.meeting.map;

/** Answers a question of the map, or says it anew. */
async function write(seat: Seat, name: string | RegExp, label: string, text: string): Promise<void> {
  await press(seat, name);
  await box(seat, label).fill(text);
  await box(seat, label).press('Enter');
}

test('the map comes up with its part of the talk, asks one thing after the other, and both see the answers', async () => {
  const { mia, emil } = await seatBoth(stage, MAP);
  await emil.panel.getByRole('tab', { name: 'Map', selected: true }).waitFor();
  expect(await emil.panel.getByRole('button', { name: 'What does it need?' }).count()).toBe(0);
  await write(emil, 'What is the goal?', 'What is the goal?', 'Lead a small team');
  await mia.panel.getByRole('button', { name: 'The goal Lead a small team' }).waitFor();
  await emil.panel.getByRole('radio', { name: 'Inside' }).check();
  await mia.panel.getByRole('group', { name: 'Managing people?' }).getByRole('radio', { name: 'Yes' }).check();
  await emil.panel.getByRole('radio', { name: 'Yes', checked: true }).waitFor();
  await write(mia, 'How senior?', 'How senior?', 'First line');
  await write(emil, 'What does it need?', 'What does it need?', 'Having led a project');
  await write(mia, 'What is there already?', 'What is there already?', 'Ran the intern programme');
  expect(await emil.panel.getByRole('button', { name: 'A training' }).count()).toBe(0);
  await write(emil, 'What is the gap?', 'What is the gap?', 'Never held a budget');
  await write(mia, 'A training', 'A training', 'Finance for everybody');
  await emil.panel.getByRole('button', { name: 'A training Finance for everybody' }).waitFor();
  await emil.panel.getByRole('button', { name: 'What else does it need?' }).waitFor();
  expect(map()).toMatchObject({ goal: 'Lead a small team', where: 'here', leading: 'yes', level: 'First line' });
  expect(map().paths).toMatchObject([
    { need: 'Having led a project', there: 'Ran the intern programme', training: 'Finance for everybody' },
  ]);
});

test('what is being written is saved when it is left, and survives a reload before that', async () => {
  const { emil } = await seatBoth(stage, MAP);
  await press(emil, 'What is the goal?');
  await box(emil, 'What is the goal?').fill('Lead a sm');
  await emil.page.evaluate('panel.reload()');
  await box(emil, 'What is the goal?').fill('Lead a small team');
  await emil.panel.getByRole('tab', { name: 'Notes' }).click();
  await eventually(
    () => map().goal,
    (goal) => goal === 'Lead a small team',
  );
});

test('Escape leaves a cell as it was, and gives the focus back', async () => {
  const { emil } = await seatBoth(stage, MAP);
  await write(emil, 'What is the goal?', 'What is the goal?', 'Design');
  await press(emil, 'The goal Design');
  await box(emil, 'The goal').fill('Nothing at all');
  await box(emil, 'The goal').press('Escape');
  const goal = emil.panel.getByRole('button', { name: 'The goal Design' });
  await eventually(
    () => goal.evaluate((button) => button.matches(':focus')),
    (focused) => focused,
  );
  expect(map().goal).toBe('Design');
});

test('two who write in the same cell at once keep both texts', async () => {
  const { mia, emil } = await seatBoth(stage, MAP);
  for (const seat of [mia, emil]) await press(seat, 'What is the goal?');
  await box(mia, 'What is the goal?').fill('Lead a team');
  await box(emil, 'What is the goal?').fill('Design for learners');
  await box(mia, 'What is the goal?').press('Enter');
  await emil.panel.getByText('This has just been changed. Both texts will be kept.').waitFor();
  await emil.panel.getByRole('textbox').press('Enter');
  for (const { panel } of [mia, emil])
    await panel.getByRole('button', { name: /Lead a team\s+Design for learners/ }).waitFor();
});

test('a gap becomes an action of the employee in one tap, once, though both tap it', async () => {
  const { mia, emil } = await seatBoth(stage, MAP);
  const cell = { do: 'write-path', path: 'p1', was: '' } as const;
  stage.server.world.does(
    'employee',
    { id: 'n', ...cell, cell: 'need', text: 'Having led a project' },
    { id: 'g', ...cell, cell: 'gap', text: 'Never held a budget' },
  );
  const add = (seat: Seat) => seat.panel.getByRole('button', { name: 'Add to actions: Never held a budget' });
  await Promise.all([add(mia).waitFor(), add(emil).waitFor()]);
  await Promise.all([add(mia).click(), add(emil).click({ clickCount: 2 })]);
  for (const { panel } of [mia, emil]) await panel.getByText('Added to actions').waitFor();
  const { actions } = stage.server.world.meeting;
  expect(actions).toMatchObject([{ owner: 'employee', text: 'Never held a budget' }]);
  const away = (Date.parse(actions[0]?.due ?? '') - stage.server.world.now()) / 86_400_000;
  expect(away).toBeGreaterThan(12);
  expect(away).toBeLessThan(17);
});

test('a way is taken off the map only after a second thought', async () => {
  const { mia, emil } = await seatBoth(stage, MAP);
  stage.server.world.does('employee', { id: 'n', do: 'write-path', path: 'p1', cell: 'need', text: 'Luck', was: '' });
  await press(emil, 'Remove this way');
  await press(emil, 'Keep');
  await press(emil, 'Remove this way');
  await press(emil, /^Remove$/);
  await mia.panel.getByText('Luck').waitFor({ state: 'detached' });
});

test('it can be turned to in every part of such a talk', async () => {
  const { mia } = await seatBoth(stage, 0);
  await mia.panel.getByRole('tab', { name: 'Map' }).click();
  await mia.panel.getByRole('button', { name: 'What is the goal?' }).waitFor();
});
