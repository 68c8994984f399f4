import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const box = ({ panel }: Seat) => panel.getByRole('textbox', { name: /^Write a note/ });
const editor = ({ panel }: Seat) => panel.getByRole('textbox', { name: 'The note' });
const texts = () => stage.server.world.meeting.notes.map(({ text }) => text);
const noted = (id: string, text: string, author: 'manager' | 'employee' = 'employee') =>
  stage.server.world.does(author, { id, do: 'note', note: id, text, private: false });

test('a shared note reaches the other with its author, a private one never does', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await mia.panel.getByRole('switch', { name: 'Only me' }).click();
  await box(mia).fill('Ask Priya about mentoring');
  await press(mia, 'Add');
  await mia.panel.getByText(/^Only you/).waitFor();
  await mia.panel.getByRole('switch', { name: 'Only me' }).click();
  await box(mia).fill('Lights up when teaching');
  await box(mia).press('Enter');
  const seen = emil.panel.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await seen.filter({ hasText: 'Lights up when teaching' }).filter({ hasText: 'Mia Lindqvist' }).waitFor();
  expect(await seen.count()).toBe(1);
  expect(stage.server.world.meeting.notes).toHaveLength(2);
});

test('both can change a shared note, and only its author takes it away', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await box(emil).fill('Teaching');
  await press(emil, 'Add');
  await press(mia, 'Edit this note');
  await editor(mia).fill('Teaching, perhaps');
  await press(mia, 'Save');
  await emil.panel.getByText('Teaching, perhaps').waitFor();
  expect(await mia.panel.locator(':focus').getAttribute('aria-label')).toBe('Edit this note');
  expect(await mia.panel.getByRole('button', { name: 'Remove this note' }).count()).toBe(0);
  await press(emil, 'Remove this note');
  await mia.panel.getByText('Teaching, perhaps').waitFor({ state: 'detached' });
});

test('notes stand under the part they were written in, those of the current part first', async () => {
  const { mia } = await seatBoth(stage, 0);
  noted('a', 'At the beginning');
  await press(mia, /^Next:/);
  await mia.panel.getByRole('heading', { level: 3, name: 'Opening' }).waitFor();
  noted('b', 'And then');
  await mia.panel.getByText('And then').waitFor();
  const lists = mia.panel.getByRole('list', { name: /^Notes on/ });
  expect(await lists.allTextContents()).toEqual([
    expect.stringContaining('And then'),
    expect.stringContaining('At the beginning'),
  ]);
});

test('two who change one note at once keep both texts, and the second is told so kindly', async () => {
  noted('n', 'Teaching');
  const { mia, emil } = await seatBoth(stage, 1);
  await press(mia, 'Edit this note');
  await press(emil, 'Edit this note');
  await editor(mia).fill('Teaching adults');
  await editor(emil).fill('Teaching children');
  await press(mia, 'Save');
  await emil.panel.getByText('This has just been changed. Go on: both will be kept.').waitFor();
  await press(emil, 'Save');
  await emil.panel.getByText('You both changed this. Both are kept.').waitFor();
  await mia.panel.getByText('Teaching children').waitFor();
  expect(texts()).toEqual(['Teaching adults', 'Teaching children']);
  expect(await mia.panel.getByText('You both changed this').count()).toBe(0);
  await press(emil, 'Got it');
  await emil.panel.getByText('You both changed this').waitFor({ state: 'detached' });
});

test('a change made without a network meets one made meanwhile: both are kept, over a reload, too', async () => {
  noted('n', 'Teaching');
  const { mia, emil } = await seatBoth(stage, 1);
  await press(mia, 'Edit this note');
  await editor(mia).fill('Teaching adults');
  await mia.page.evaluate('panel.reload()');
  await editor(mia).waitFor();
  await mia.context.setOffline(true);
  await mia.panel.getByText('Connection lost').waitFor();
  await press(emil, 'Edit this note');
  await editor(emil).fill('Teaching children');
  await press(emil, 'Save');
  await press(mia, 'Save');
  await press(mia, 'Edit this note');
  await editor(mia).fill('Teaching adults in the evening');
  await press(mia, 'Save');
  await mia.context.setOffline(false);
  await mia.panel.getByText('You both changed this. Both are kept.').waitFor();
  await emil.panel.getByText('Teaching adults in the evening').waitFor();
  await mia.panel.getByText('Teaching children').waitFor();
  expect(texts()).toEqual(['Teaching children', 'Teaching adults in the evening']);
});

test('a note that was taken away while it was being changed stays under the hands that change it', async () => {
  noted('n', 'Teaching');
  const { mia, emil } = await seatBoth(stage, 1);
  await press(mia, 'Edit this note');
  await editor(mia).fill('Teaching, at least once');
  await press(emil, 'Remove this note');
  await mia.panel.getByText('This has been taken away meanwhile.').waitFor();
  await editor(mia).press('Enter');
  await emil.panel.getByText('Teaching, at least once').waitFor();
  await mia.panel.getByText('The other one was taken away meanwhile. Yours is kept.').waitFor();
});

test('whoever writes keeps the place, the focus and every letter while the other writes and moves on', async () => {
  for (const id of ['a', 'b', 'c']) noted(id, `Note ${id}`);
  const { mia, emil } = await seatBoth(stage, 1);
  await mia.panel.getByRole('listitem').filter({ hasText: 'Note b' }).getByRole('button', { name: 'Edit' }).click();
  await editor(mia).fill('Half a ');
  const top = async () => Math.round((await editor(mia).boundingBox())?.y ?? 0);
  const before = await top();
  await box(emil).fill('Something longer that goes over several lines on so narrow a panel');
  await box(emil).press('Enter');
  await mia.panel.getByText('Something longer').waitFor();
  expect(await top()).toBe(before);
  await press(emil, /^Next:/);
  await mia.panel.getByRole('heading', { level: 1, name: 'Where you are now' }).waitFor();
  await press(emil, /^Back to/);
  await mia.panel.getByRole('heading', { level: 1, name: "Where you've been" }).waitFor();
  await mia.page.keyboard.type('thought');
  expect(await editor(mia).inputValue()).toBe('Half a thought');
  expect(await eventually(top, (now) => now === before)).toBe(before);
});
