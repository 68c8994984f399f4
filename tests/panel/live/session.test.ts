import { timeLeft } from '../../../src/domain/meeting-clock';
import { eventually, type Seat, type SeatOptions } from '../../support/panel-seat';
import { setTheStage } from '../../support/panel-stage';

const stage = setTheStage();
beforeEach(() => stage.startAndGoTo(1));

const sit = (options?: SeatOptions) => stage.sit('employee', options);
const reload = async ({ page, panel }: Seat) => {
  await page.evaluate('panel.reload()');
  await panel.getByRole('heading', { level: 1 }).waitFor();
};
const note = ({ panel }: Seat) => panel.getByRole('textbox', { name: /^Write a note/ });
const add = ({ panel }: Seat) => panel.getByRole('button', { name: 'Add' }).click();
const lost = ({ panel }: Seat) => panel.getByText('Connection lost.');

/** The shown clock agrees with the server's, both read within the same second. */
const showsTheRightTime = (seat: Seat) =>
  eventually(
    async () => {
      const before = Math.ceil(timeLeft(stage.server.world.meeting, stage.server.world.now()).phase / 1000);
      const shown = await seat.secondsLeft();
      const after = Math.ceil(timeLeft(stage.server.world.meeting, stage.server.world.now()).phase / 1000);
      return { before, shown, after };
    },
    ({ before, shown, after }) => before === after && shown === before,
  );

test('a reload comes back to the same second', async () => {
  stage.server.world.pass(95_000);
  const emil = await sit();
  await showsTheRightTime(emil);
  await reload(emil);
  await showsTheRightTime(emil);
});

test('a PC clock that is minutes wrong shows the right time', async () => {
  stage.server.world.pass(40_000);
  await showsTheRightTime(await sit({ clockAhead: 7 * 60_000 }));
  await showsTheRightTime(await sit({ clockAhead: -11 * 60_000 }));
});

test('a clock that somebody sets while the panel is open changes nothing', async () => {
  const emil = await sit();
  const inside = emil.page.frames()[1];
  await inside?.evaluate('{ const real = Date.now; Date.now = () => real() + 3_600_000 }');
  await eventually(
    () => stage.server.world.joins.length,
    (joins) => joins > 1,
  );
  await showsTheRightTime(emil);
});

test('a server clock that leaps is believed at the next answer', async () => {
  const emil = await sit();
  stage.server.world.pass(60_000);
  await note(emil).fill('Teaching');
  await add(emil);
  await emil.panel.getByRole('listitem').filter({ hasText: 'Teaching' }).waitFor();
  await showsTheRightTime(emil);
});

test('without a network it goes on, and sends everything in order once it is back', async () => {
  const emil = await sit();
  await emil.context.setOffline(true);
  await lost(emil).waitFor();
  for (const text of ['first', 'second', 'third']) {
    await note(emil).fill(text);
    await add(emil);
  }
  const shown = emil.panel.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  expect(await shown.count()).toBe(3);
  expect(stage.server.world.meeting.notes).toHaveLength(0);
  await emil.context.setOffline(false);
  await eventually(
    () => stage.server.world.meeting.notes.map(({ text }) => text),
    (texts) => texts.join() === 'first,second,third',
  );
  await lost(emil).waitFor({ state: 'detached' });
});

test('what was added while the server was away survives even a reload', async () => {
  const emil = await sit();
  stage.server.world.away();
  await lost(emil).waitFor();
  await note(emil).fill('Typed in the dark');
  await add(emil);
  await emil.page.evaluate('panel.reload()');
  stage.server.world.back();
  await eventually(
    () => stage.server.world.meeting.notes.map(({ text }) => text),
    (texts) => texts.join() === 'Typed in the dark',
  );
});

test('a command whose answer got lost is sent again and done once', async () => {
  const emil = await sit();
  stage.server.world.lostAnswers = 2;
  await note(emil).fill('Once');
  await add(emil);
  const heard = await eventually(
    () => stage.server.world.heard,
    ({ length }) => length === 3,
  );
  expect(new Set(heard).size).toBe(1);
  expect(stage.server.world.meeting.notes).toHaveLength(1);
});

test('every connection is made with a fresh token', async () => {
  const emil = await sit();
  stage.server.world.away();
  await lost(emil).waitFor();
  stage.server.world.back();
  await lost(emil).waitFor({ state: 'detached' });
  expect(Number(await emil.page.evaluate('tokens'))).toBeGreaterThan(1);
});

test('a sign-in that no longer holds is told, and what is written meanwhile arrives once it does', async () => {
  const emil = await sit();
  stage.server.world.signedOut = true;
  stage.server.world.away();
  await emil.panel.getByText('Teams no longer confirms who you are.').waitFor();
  await note(emil).fill('Written all the same');
  await add(emil);
  stage.server.world.signedOut = false;
  stage.server.world.back();
  await eventually(
    () => stage.server.world.meeting.notes.map(({ text }) => text),
    (texts) => texts.join() === 'Written all the same',
  );
  await emil.panel.getByText('Teams no longer confirms who you are.').waitFor({ state: 'detached' });
});

test('words that came too late are given back', async () => {
  const emil = await sit();
  stage.server.world.away();
  await lost(emil).waitFor();
  await note(emil).fill('One more thing');
  await add(emil);
  stage.close('Onwards.');
  stage.server.world.back();
  const told = emil.panel.getByRole('alert');
  await told.filter({ hasText: 'The conversation has been closed.' }).filter({ hasText: 'One more thing' }).waitFor();
});
