// One file, since all of it is shown on the same two server processes, which take longer to start than most of it does.
import type { Browser } from 'playwright-core';
import { timeLeft } from '../src/domain/meeting-clock';
import { launchBrowser } from './support/browser';
import { type Instance, type Instances, type Pair, startInstances } from './support/instances';
import { eventually } from './support/panel-seat';
import { type ShakySeat, takeShakySeat } from './support/shaky-seat';

let browser: Browser;
let house: Instances;
let one: Instance;
let other: Instance;
let pair: Pair;
let mia: ShakySeat;
let emil: ShakySeat;

beforeAll(async () => {
  [browser, house] = await Promise.all([launchBrowser(), startInstances()]);
  [one, other] = await Promise.all([house.spawn(), house.spawn()]);
});
afterAll(async () => {
  await browser.close();
  await house.stop();
});

/** Each has a network of their own, and their panels are served by two processes. */
beforeEach(async () => {
  pair = await house.newPair();
  [mia, emil] = await Promise.all([
    takeShakySeat(browser, one, pair.manager),
    takeShakySeat(browser, other, pair.employee),
  ]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const phase = ({ panel }: ShakySeat) => panel.getByRole('heading', { level: 1 }).textContent();
const stored = async () => (await house.meetingOf(pair))?.notes.map(({ text }) => text) ?? [];

async function start(): Promise<void> {
  await mia.press('Start');
  for (const seat of [mia, emil]) await seat.panel.getByRole('timer').waitFor();
}

/** Both see every note once, the tables hold each once, and both are in the same part of the talk. */
async function bothSee(texts: string[]): Promise<void> {
  const expected = JSON.stringify([...texts].sort());
  await eventually(stored, (seen) => JSON.stringify([...seen].sort()) === expected);
  for (const seat of [mia, emil])
    await eventually(
      () => Promise.all(texts.map(seat.shows)),
      (counts) => counts.every((count) => count === 1),
    );
  await eventually(
    () => Promise.all([phase(mia), phase(emil)]),
    ([hers, his]) => hers === his,
  );
}

const showsTheRightTime = (seat: ShakySeat) =>
  eventually(
    async () => {
      const meeting = await house.meetingOf(pair);
      const right = () => (meeting ? Math.ceil(timeLeft(meeting, Date.now()).phase / 1000) : Number.NaN);
      const before = right();
      return { before, shown: await seat.secondsLeft(), after: right() };
    },
    ({ before, shown, after }) => before === after && shown === before,
  );

test('a reload in the middle of a sentence comes back with the sentence, and to the same second', async () => {
  await start();
  await emil.type('What I have always wanted');
  await emil.reload();
  const box = emil.panel.getByRole('textbox', { name: /^Write a note/ });
  expect(await box.inputValue()).toBe('What I have always wanted');
  await showsTheRightTime(emil);
  await emil.press('Add');
  await bothSee(['What I have always wanted']);
});

test('a minute in an aeroplane loses nothing that either of the two does meanwhile', async () => {
  await start();
  await emil.add('Before take-off');
  await mia.panel.getByText('Before take-off').waitFor();
  await emil.offline();
  await emil.add('In the air');
  await emil.add('Still in the air');
  await mia.add('On the ground');
  await mia.press(/^Next:/);
  await emil.panel.getByText('Connection lost.').waitFor();
  expect(await emil.shows('In the air')).toBe(1);
  await emil.online();
  await bothSee(['Before take-off', 'In the air', 'Still in the air', 'On the ground']);
});

test('a slow network that is cut time and again delivers everything once', async () => {
  await start();
  emil.network.delay = 150;
  const texts = Array.from({ length: 6 }, (_, count) => `word ${count}`);
  for (const [count, text] of texts.entries()) {
    await emil.add(text);
    if (count % 2 === 0) continue;
    emil.network.cut();
    emil.network.mend();
  }
  await bothSee(texts);
});

test('a laptop that slept on a dead line shows the right time and the present state', async () => {
  await start();
  emil.network.silence();
  await emil.add('Said before the lid was closed');
  await mia.press(/^Next:/);
  await eventually(
    () => phase(mia),
    (hers) => hers !== 'Opening',
  );
  // Asleep: the browser's monotonic clock stands still, the world's goes on.
  await emil.inside('{ const real = performance.now.bind(performance); performance.now = () => real() - 90_000 }');
  await bothSee(['Said before the lid was closed']);
  await showsTheRightTime(emil);
  // What the dead line had swallowed arrives once more.
  emil.network.mend();
  await mia.add('Good morning');
  await bothSee(['Said before the lid was closed', 'Good morning']);
});

test('two devices of one person show their private notes and thoughts on both, and the other one none of them', async () => {
  const phone = await takeShakySeat(browser, other, pair.manager);
  const thought = ({ panel }: ShakySeat) => panel.getByPlaceholder('How you could help').first();
  await thought(mia).fill('Offer the lead role');
  await mia.panel.getByText('Saved, only for you').waitFor();
  await eventually(
    () => thought(phone).inputValue(),
    (text) => text === 'Offer the lead role',
  );
  await start();
  await mia.add('Ask before offering', 'me');
  await phone.panel.getByText('Ask before offering').waitFor();
  await phone.add('Seen on the phone');
  await emil.panel.getByText('Seen on the phone').waitFor();
  expect(await emil.shows('Ask before offering')).toBe(0);
  expect(await emil.panel.locator('body').textContent()).not.toContain('Offer the lead role');
});

test('both clicking “next” in the same moment go on once', async () => {
  await start();
  await Promise.all([mia.press(/^Next:/), emil.press(/^Next:/)]);
  await eventually(
    () => house.meetingOf(pair),
    (meeting) => meeting?.phase === 1 && meeting.applied.length >= 2,
  );
  await mia.add('Here we are');
  await bothSee(['Here we are']);
  expect((await house.meetingOf(pair))?.phase).toBe(1);
});

test('a third person in the call gets what somebody without any conversation gets', async () => {
  await start();
  await emil.add('Between the two of us');
  const adele = await house.stranger();
  const screens = await Promise.all(
    [undefined, pair.key, { ...pair.key, id: 'none' }].map(async (key) => {
      const { panel } = await takeShakySeat(browser, one, adele, key);
      return panel.locator('body').innerText();
    }),
  );
  expect(new Set(screens).size).toBe(1);
  expect(screens[0]).toContain('No conversation planned yet');
});

/** Last, since it leaves only one of the two processes. */
test('a server that is killed loses nothing it has acknowledged, and nothing that was typed while it was away', async () => {
  await start();
  await emil.add('Acknowledged');
  await mia.panel.getByText('Acknowledged').waitFor();
  await one.kill();
  await mia.panel.getByText('Connection lost.').waitFor();
  await mia.add('Typed in the dark');
  await emil.add('Said meanwhile');
  // Where another process takes over.
  mia.network.target = other.port;
  await bothSee(['Acknowledged', 'Typed in the dark', 'Said meanwhile']);
  await other.kill();
  await emil.add('Nobody hears this');
  const restarted = await house.spawn();
  for (const { network } of [mia, emil]) network.target = restarted.port;
  await bothSee(['Acknowledged', 'Typed in the dark', 'Said meanwhile', 'Nobody hears this']);
  await showsTheRightTime(mia);
});
