import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

test('a talk without a part for the map has a quiet way to it, and a page of it once something stands there', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  expect(await emil.panel.getByRole('tab', { name: 'Map' }).count()).toBe(0);
  await emil.panel.getByRole('button', { name: 'Map it out' }).click();
  await emil.panel.getByRole('button', { name: 'What is the goal?' }).click();
  await emil.panel.getByRole('textbox', { name: 'What is the goal?' }).fill('Lead a team');
  await emil.page.keyboard.press('Enter');
  await mia.panel.getByRole('tab', { name: 'Map' }).click();
  await mia.panel.getByText('Lead a team').waitFor();
});
