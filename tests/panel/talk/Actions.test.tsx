import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();

test('an action has one owner and one date, is handed over in one tap, and the balance says who holds how many', async () => {
  const { mia, emil } = await seatBoth(stage, 4);
  await mia.panel.getByLabel('What will happen next?').fill('Introduce Emil to Priya');
  await mia.panel.getByRole('radio', { name: 'You' }).check();
  await mia.panel.getByLabel('By when').fill('2030-05-02');
  await press(mia, 'Add action');
  await mia.panel.getByText('You, by Thu 2 May').waitFor();
  await mia.panel.getByText('Could one of yours be handed over?').waitFor();
  await emil.panel.getByText('You hold 0, Mia Lindqvist holds 1.').waitFor();
  await press(emil, 'Take this one on');
  await mia.panel.getByText('Emil Andersson holds 1, you hold 0.').waitFor();
  await press(mia, 'Remove this action');
  await emil.panel.getByText('Introduce Emil to Priya').waitFor({ state: 'detached' });
});

test('an action is the employee’s and due in about two weeks unless somebody says otherwise', async () => {
  const { mia } = await seatBoth(stage, 4);
  await mia.panel.getByLabel('What will happen next?').fill('Sit in on a workshop');
  await press(mia, 'Add action');
  const [action] = await eventually(
    () => stage.server.world.meeting.actions,
    (actions) => actions.length === 1,
  );
  const away = (Date.parse(action?.due ?? '') - stage.server.world.now()) / 86_400_000;
  expect(action?.owner).toBe('employee');
  expect(away).toBeGreaterThan(12);
  expect(away).toBeLessThan(17);
});

test('an action gets better words and a better date in its place, over a reload, too', async () => {
  const action = { action: 'a', owner: 'employee', text: 'Sit in', due: '2030-05-02' } as const;
  stage.server.world.does('employee', { id: 'a', do: 'act', ...action });
  const { mia, emil } = await seatBoth(stage, 4);
  await press(mia, 'Change this action');
  await mia.panel.getByRole('textbox', { name: 'The action' }).fill('Sit in on a workshop');
  await mia.page.evaluate('panel.reload()');
  expect(await mia.panel.getByRole('textbox', { name: 'The action' }).inputValue()).toBe('Sit in on a workshop');
  await mia.panel.getByLabel('By when').fill('2030-05-09');
  await press(mia, 'Save');
  const item = emil.panel.getByRole('listitem').filter({ hasText: 'Sit in on a workshop' });
  await item.filter({ hasText: 'You, by Thu 9 May' }).waitFor();
});

test('an action that was taken away while it was being changed comes back with the change', async () => {
  const action = { action: 'a', owner: 'employee', text: 'Sit in', due: '2030-05-02' } as const;
  stage.server.world.does('employee', { id: 'a', do: 'act', ...action });
  const { mia, emil } = await seatBoth(stage, 4);
  await press(mia, 'Change this action');
  await mia.panel.getByRole('textbox', { name: 'The action' }).fill('Sit in on a workshop');
  await press(emil, 'Remove this action');
  await mia.panel.getByText('Saving brings it back.').waitFor();
  await press(mia, 'Save');
  await emil.panel.getByText('Sit in on a workshop').waitFor();
  expect(stage.server.world.meeting.actions).toMatchObject([{ owner: 'employee', due: '2030-05-02' }]);
});
