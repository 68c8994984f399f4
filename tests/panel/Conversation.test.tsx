import { timeLeft } from '../../src/domain/meeting-clock';
import { eventually, type Seat } from '../support/panel-seat';
import { seatBoth, setTheStage } from '../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const phase = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('heading', { level: 1, name }).waitFor();
const question = ({ panel }: Seat) => panel.getByRole('region', { name: 'Question' });

test('both wait in a room that says who, when, where and what about', async () => {
  const { mia, emil } = await seatBoth(stage);
  await emil.panel.getByRole('heading', { name: 'Mia Lindqvist' }).waitFor();
  await mia.panel.getByRole('heading', { name: 'Emil Andersson' }).waitFor();
  await emil.panel.getByText(/^Today, \d\d:\d\d$/).waitFor();
  await emil.panel.getByText('Video call, 30 minutes').waitFor();
  const agenda = emil.panel.getByRole('region', { name: 'What we will talk about' }).getByRole('listitem');
  expect(await agenda.count()).toBe(6);
});

test('either of the two starts, goes on, goes back and pauses, and both see the same phase', async () => {
  const { mia, emil } = await seatBoth(stage);
  await press(emil, 'Start');
  await Promise.all([phase(mia, 'Opening'), phase(emil, 'Opening')]);
  await press(mia, /^Next:/);
  await phase(emil, /been/);
  await press(emil, 'Back to Opening');
  await phase(mia, 'Opening');
  await press(mia, 'Pause');
  await emil.panel.getByText('paused', { exact: true }).waitFor();
  await press(emil, 'Carry on');
  await press(mia, 'Pause');
});

test('both clocks show what the server means', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await phase(emil, /been/);
  stage.server.world.does('manager', { id: 'p', do: 'pause' });
  await Promise.all([mia, emil].map((seat) => seat.panel.getByText('paused', { exact: true }).waitFor()));
  const shown = Math.ceil(timeLeft(stage.server.world.meeting, stage.server.world.now()).phase / 1000);
  expect(await mia.secondsLeft()).toBe(shown);
  expect(await emil.secondsLeft()).toBe(shown);
});

test('both see the same question, and who turns to the next one turns it for both', async () => {
  const { mia, emil } = await seatBoth(stage, 2);
  await question(emil).getByText('Sent in advance').waitFor();
  const first = await question(emil).getByRole('heading', { level: 2 }).textContent();
  await press(emil, 'Next question');
  await question(mia)
    .getByText(/^2 of /)
    .waitFor();
  const second = (await question(mia).getByRole('heading', { level: 2 }).textContent()) ?? '';
  expect(second).not.toBe(first);
  await question(emil).getByRole('heading', { name: second }).waitFor();
});

test('whoever has scrolled down to the notes sees the next question when it is asked', async () => {
  const { mia, emil } = await seatBoth(stage, 2);
  const notes = Array.from(
    { length: 12 },
    (_, at) => ({ id: `n${at}`, do: 'note', note: `n${at}`, text: `Note ${at}`, private: false }) as const,
  );
  stage.server.world.does('employee', ...notes);
  await mia.panel.getByText('Note 0', { exact: true }).scrollIntoViewIfNeeded();
  await press(emil, 'Next question');
  await question(mia)
    .getByText(/^2 of /)
    .waitFor();
  const top = () => question(mia).evaluate((card) => card.getBoundingClientRect().top);
  expect(await eventually(top, (seen) => seen > 0)).toBeGreaterThan(0);
});

test('the manager reads how to listen, the employee does not', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await question(mia).getByRole('heading', { name: 'For you' }).waitFor();
  await press(mia, 'To follow it up');
  const probes = question(mia).getByRole('list', { name: 'To follow it up' }).getByRole('listitem');
  expect(await probes.count()).toBeGreaterThan(1);
  await press(emil, 'Next question');
  await question(mia)
    .getByText(/^2 of /)
    .waitFor();
  expect(await probes.count()).toBeGreaterThan(1);
  await phase(emil, /been/);
  expect(await question(emil).getByRole('heading', { name: 'For you' }).count()).toBe(0);
  expect(await question(emil).getByRole('button', { name: 'To follow it up' }).count()).toBe(0);
});

test('each reads in the same place what is theirs in this part', async () => {
  const { mia, emil } = await seatBoth(stage, 2);
  const coaching = mia.panel.getByText("Don't solve it yet: ask once more.");
  const own = emil.panel.getByText('Say it as it is: this is no appraisal.');
  const [left, right] = [await coaching.boundingBox(), await own.boundingBox()];
  expect([left?.x, left?.y]).toEqual([right?.x, right?.y]);
});

test('a double click on “next” moves on once', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await emil.panel.getByRole('button', { name: /^Next:/ }).dblclick();
  await phase(mia, 'Where you are now');
  await press(emil, 'Pause');
  await mia.panel.getByText('paused', { exact: true }).waitFor();
  expect(stage.server.world.heard).toHaveLength(2);
  expect(stage.server.world.meeting.phase).toBe(2);
});
