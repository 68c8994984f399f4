import { days } from '../../../src/domain/time';
import { setTheHomeStage } from '../../support/home-stage';

const stage = setTheHomeStage();

test('shows what was promised, what was kept, and what was let go, with its reason', async () => {
  const at = Date.now() - days(3);
  stage.world.act('open', 4, { owner: 'manager', text: 'Introduce you to Kim' });
  stage.world.act('kept', -4, { owner: 'manager', text: 'Find a budget', state: { is: 'done', at } });
  const dropped = { is: 'dropped', at, reason: 'The forum was dissolved' } as const;
  stage.world.act('gone', -4, { owner: 'manager', text: 'Ask for a seat', state: dropped });
  const { panel } = await stage.sit('employee');
  const theirs = panel.getByRole('region', { name: 'What is done for you' });
  await theirs.getByRole('heading', { name: 'Mia Lindqvist' }).waitFor();
  const lines = await theirs.getByRole('listitem').allTextContents();
  expect(lines).toEqual([
    expect.stringMatching(/^Introduce you to KimBy /),
    expect.stringMatching(/^Find a budgetDone /),
    expect.stringMatching(/^Ask for a seatLet go .*: The forum was dissolved$/),
  ]);
  expect(await theirs.getByRole('button').count()).toBe(0);
});
