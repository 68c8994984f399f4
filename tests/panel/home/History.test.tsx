import { EMPTY_MAP } from '../../../src/domain/career-map';
import { days } from '../../../src/domain/time';
import { setTheHomeStage } from '../../support/home-stage';
import { PAIR } from '../../support/home-world';

const stage = setTheHomeStage();

function remember() {
  const kept = stage.world.act('p', -4, {
    owner: 'manager',
    text: 'Find a budget',
    state: { is: 'done', at: Date.now() },
  });
  const talk = {
    id: 't',
    at: Date.now() - days(30),
    format: '30',
    soWhat: 'I want to lead the launch.',
    next: '2027-03-01',
    actions: [kept],
  };
  stage.world.history = [
    { pair: PAIR, talks: [talk], map: { ...EMPTY_MAP, goal: 'Lead a product area', where: 'here' } },
  ];
}

test('a talk opens by keyboard: what was taken from it, who owed what, and what became of it', async () => {
  remember();
  const { panel, page } = await stage.sit('employee');
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('heading', { name: 'With Mia Lindqvist' }).waitFor();
  await panel.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await panel.getByText('I want to lead the launch.').waitFor();
  const talk = panel.getByRole('listitem').filter({ hasText: 'What you take from it' });
  await talk.getByRole('heading', { name: 'Mia Lindqvist' }).waitFor();
  await talk.getByText(/^Done /).waitFor();
});

test('the map is there to be read', async () => {
  remember();
  const { panel } = await stage.sit('manager');
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByText('The map').click();
  await panel.getByText('Lead a product area').waitFor();
  await panel.getByText('Inside', { exact: true }).waitFor();
  expect(await panel.getByText('How senior').count()).toBe(0);
});

test('with nothing behind them there is a kind word', async () => {
  const { panel } = await stage.sit('employee');
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByText('No conversation behind you yet').waitFor();
});
