import type { Browser } from 'playwright-core';
import { timeLeft } from '../../../src/domain/meeting-clock';
import { launchBrowser } from '../../support/browser';
import { eventually, type Seat, type SeatOptions, takeSeat } from '../../support/panel-seat';
import { type PanelServer, startPanelServer } from '../../support/panel-server';

let browser: Browser;
let server: PanelServer;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await startPanelServer();
  server.world.does('manager', { id: 'start', do: 'start' }, { id: 'been', do: 'go', from: 0, to: 1 });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server.stop();
});

const sit = (options?: SeatOptions) => takeSeat(browser, server, 'employee', options);
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
      const before = Math.ceil(timeLeft(server.world.meeting, server.world.now()).phase / 1000);
      const shown = await seat.secondsLeft();
      const after = Math.ceil(timeLeft(server.world.meeting, server.world.now()).phase / 1000);
      return { before, shown, after };
    },
    ({ before, shown, after }) => before === after && shown === before,
  );

test('a reload comes back to the same second', async () => {
  server.world.pass(95_000);
  const emil = await sit();
  await showsTheRightTime(emil);
  await reload(emil);
  await showsTheRightTime(emil);
});

test('a PC clock that is minutes wrong shows the right time', async () => {
  server.world.pass(40_000);
  await showsTheRightTime(await sit({ clockAhead: 7 * 60_000 }));
  await showsTheRightTime(await sit({ clockAhead: -11 * 60_000 }));
});

test('a clock that somebody sets while the panel is open changes nothing', async () => {
  const emil = await sit();
  const inside = emil.page.frames()[1];
  await inside?.evaluate('{ const real = Date.now; Date.now = () => real() + 3_600_000 }');
  await eventually(
    () => server.world.joins.length,
    (joins) => joins > 1,
  );
  await showsTheRightTime(emil);
});

test('a server clock that leaps is believed at the next answer', async () => {
  const emil = await sit();
  server.world.pass(60_000);
  await note(emil).fill('Teaching');
  await add(emil);
  await emil.panel.getByRole('listitem').filter({ hasText: 'Teaching' }).waitFor();
  await showsTheRightTime(emil);
});

test('what was typed and not yet added is there after a reload', async () => {
  const emil = await sit();
  await emil.panel.getByRole('switch', { name: 'Only me' }).click();
  await note(emil).fill('Half a thou');
  await emil.panel.getByRole('tab', { name: 'Actions' }).click();
  await emil.panel.getByLabel('What will happen next?').fill('Sit in on a');
  await emil.panel.getByLabel('By when').fill('2030-05-02');
  await reload(emil);
  expect(await note(emil).inputValue()).toBe('Half a thou');
  expect(await emil.panel.getByRole('switch', { name: 'Only me' }).isChecked()).toBe(true);
  await emil.panel.getByRole('tab', { name: 'Actions' }).click();
  expect(await emil.panel.getByLabel('What will happen next?').inputValue()).toBe('Sit in on a');
  expect(await emil.panel.getByLabel('By when').inputValue()).toBe('2030-05-02');
});

test('a note being rewritten is there after a reload', async () => {
  server.world.does('employee', { id: 'n', do: 'note', note: 'n', text: 'Teaching', private: false });
  const emil = await sit();
  await emil.panel.getByRole('button', { name: 'Edit this note' }).click();
  await emil.panel.getByRole('textbox', { name: 'Your note' }).fill('Teaching, perha');
  await reload(emil);
  expect(await emil.panel.getByRole('textbox', { name: 'Your note' }).inputValue()).toBe('Teaching, perha');
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
  expect(server.world.meeting.notes).toHaveLength(0);
  await emil.context.setOffline(false);
  await eventually(
    () => server.world.meeting.notes.map(({ text }) => text),
    (texts) => texts.join() === 'first,second,third',
  );
  await lost(emil).waitFor({ state: 'detached' });
});

test('what was added while the server was away survives even a reload', async () => {
  const emil = await sit();
  server.world.away();
  await lost(emil).waitFor();
  await note(emil).fill('Typed in the dark');
  await add(emil);
  await emil.page.evaluate('panel.reload()');
  server.world.back();
  await eventually(
    () => server.world.meeting.notes.map(({ text }) => text),
    (texts) => texts.join() === 'Typed in the dark',
  );
});

test('a command whose answer got lost is sent again and done once', async () => {
  const emil = await sit();
  server.world.lostAnswers = 2;
  await note(emil).fill('Once');
  await add(emil);
  const heard = await eventually(
    () => server.world.heard,
    ({ length }) => length === 3,
  );
  expect(new Set(heard).size).toBe(1);
  expect(server.world.meeting.notes).toHaveLength(1);
});

test('every connection is made with a fresh token', async () => {
  const emil = await sit();
  server.world.away();
  await lost(emil).waitFor();
  server.world.back();
  await lost(emil).waitFor({ state: 'detached' });
  expect(Number(await emil.page.evaluate('tokens'))).toBeGreaterThan(1);
});

test('two people on one origin do not see each other’s drafts', async () => {
  const emil = await sit();
  await note(emil).fill('Mine alone');
  const page = await emil.context.newPage();
  await page.goto(`${server.url}/room?person=manager`);
  const theirs = page.frameLocator('iframe').getByRole('textbox', { name: 'Write a note' });
  expect(await theirs.inputValue()).toBe('');
});

test('words that came too late are given back', async () => {
  const emil = await sit();
  server.world.away();
  await lost(emil).waitFor();
  await note(emil).fill('One more thing');
  await add(emil);
  server.world.does('employee', { id: 's', do: 'so-what', text: 'Onwards.' }, { id: 'c', do: 'close' });
  server.world.back();
  const told = emil.panel.getByRole('alert');
  await told.filter({ hasText: 'The conversation has been closed.' }).filter({ hasText: 'One more thing' }).waitFor();
});

test('a note that was not added before the other closed is shown once more', async () => {
  const emil = await sit();
  await note(emil).fill('Nearly forgot');
  server.world.does('employee', { id: 's', do: 'so-what', text: 'Onwards.' }, { id: 'c', do: 'close' });
  await emil.panel.getByRole('heading', { name: 'You had not added this note' }).waitFor();
  await emil.panel.getByText('Nearly forgot').waitFor();
});
