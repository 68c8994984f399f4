import { setTheHomeStage } from '../../support/home-stage';

const stage = setTheHomeStage();

test('with nothing planned there is a way forward', async () => {
  const { panel } = await stage.sit('employee');
  await panel.getByText('No conversation planned yet').waitFor();
  await panel.getByText('Write /career').waitFor();
});

test('opens the panel of the conversation within the tab, and comes back', async () => {
  stage.world.plan('talk-1', 1);
  const { panel } = await stage.sit('employee');
  await panel.getByRole('button', { name: 'Open' }).click();
  await panel.getByRole('button', { name: 'Start' }).waitFor();
  expect(stage.server.world.joins.at(-1)?.conversation).toMatchObject({ id: 'talk-1' });
  await panel.getByRole('button', { name: 'Back to the overview' }).click();
  await panel.getByRole('heading', { name: 'Next conversation' }).waitFor();
});

test('thoughts beforehand are written here as in the panel', async () => {
  stage.world.plan('talk-1', 1);
  const { panel } = await stage.sit('employee');
  const prepare = panel.getByRole('button', { name: 'Prepare' });
  await prepare.press('Enter');
  await panel.getByLabel('Anything else on your mind?').fill('I would like to teach more.');
  await panel.getByText('Saved, only for you').waitFor();
  expect(stage.server.world.preparations.employee.reflections).toMatchObject([{ text: 'I would like to teach more.' }]);
  expect(await prepare.getAttribute('aria-expanded')).toBe('true');
});

test('an invitation without an answer says whose turn it is', async () => {
  stage.world.plan('talk-1', 1);
  const proposed = { is: 'proposed', by: 'manager', slots: [Date.now()] } as const;
  stage.world.conversations = stage.world.conversations.map((talk) => ({ ...talk, stage: proposed }));
  const [emil, mia] = await Promise.all([stage.sit('employee'), stage.sit('manager')]);
  await emil.panel.getByText('Mia Lindqvist waits for your answer.').waitFor();
  await mia.panel.getByText('Emil Andersson has not answered yet.').waitFor();
  expect(await mia.panel.getByRole('button', { name: 'Open' }).count()).toBe(0);
});

test('the next one is theirs to arrange, or they wait for it', async () => {
  stage.world.batons = [stage.world.date(30)];
  const [emil, mia] = await Promise.all([stage.sit('employee'), stage.sit('manager')]);
  await emil.panel.getByText('The next one with Mia Lindqvist is yours to arrange').waitFor();
  await mia.panel.getByText('Emil Andersson arranges the next one').waitFor();
  expect(await mia.panel.getByText('Write /career').count()).toBe(0);
});
