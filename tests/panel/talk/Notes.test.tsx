import type { Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();

test('a shared note reaches the other with its author, a private one never does', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  const box = () => mia.panel.getByRole('textbox', { name: /^Write a note/ });
  await mia.panel.getByRole('switch', { name: 'Only me' }).click();
  await box().fill('Ask Priya about mentoring');
  await press(mia, 'Add');
  await mia.panel.getByText(/^Only you/).waitFor();
  await mia.panel.getByRole('switch', { name: 'Only me' }).click();
  await box().fill('Lights up when teaching');
  await box().press('Enter');
  const seen = emil.panel.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await seen.filter({ hasText: 'Lights up when teaching' }).filter({ hasText: 'Mia Lindqvist' }).waitFor();
  expect(await seen.count()).toBe(1);
  expect(stage.server.world.meeting.notes).toHaveLength(2);
});

test('only its author can change a note or take it away', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await emil.panel.getByRole('textbox', { name: 'Write a note' }).fill('Teaching');
  await press(emil, 'Add');
  await mia.panel.getByText('Teaching').waitFor();
  expect(await mia.panel.getByRole('button', { name: 'Edit this note' }).count()).toBe(0);
  await press(emil, 'Edit this note');
  await emil.panel.getByRole('textbox', { name: 'Your note' }).fill('Teaching, perhaps');
  await press(emil, 'Save');
  await mia.panel.getByText('Teaching, perhaps').waitFor();
  await press(emil, 'Remove this note');
  await mia.panel.getByText('Teaching, perhaps').waitFor({ state: 'detached' });
});
