import { timeLeft } from '../../../src/domain/meeting-clock';
import { minutes } from '../../../src/domain/time';
import { eventually, type Seat } from '../../support/panel-seat';
import { setTheStage } from '../../support/panel-stage';
import { differences, watchClock } from '../../support/seconds-shown';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();

/** The promise of the product: what two people see never differs by more. */
const PROMISED = 100;

test('both screens turn their seconds together, with PC clocks a quarter of an hour apart', async () => {
  stage.startAndGoTo(1);
  const [mia, emil] = await Promise.all([
    stage.sit('manager', { clockAhead: -minutes(7) }),
    stage.sit('employee', { clockAhead: minutes(7) }),
  ]);
  const [seenByMia, seenByEmil] = [await watchClock(mia), await watchClock(emil)];
  const both = async () => differences(await seenByMia(), await seenByEmil());
  const more = async (count: number) => {
    const before = (await both()).length;
    await eventually(both, (seen) => seen.length >= before + count);
  };
  await more(3);
  await press(mia, 'Pause');
  await emil.panel.getByText('paused', { exact: true }).waitFor();
  await press(emil, 'Carry on');
  await more(3);
  await press(emil, '+2 min for this part');
  await more(3);
  await press(mia, /^Next:/);
  await more(3);
  const seen = await both();
  expect(seen[Math.floor(seen.length / 2)]).toBeLessThanOrEqual(PROMISED);
  expect(seen.filter((each) => each > PROMISED).length).toBeLessThanOrEqual(seen.length / 5);
});

test('a server that takes its time to answer one of them does not set the clocks apart', async () => {
  stage.startAndGoTo(1);
  stage.server.world.slow.manager = 800;
  const [mia, emil] = await Promise.all([stage.sit('manager'), stage.sit('employee')]);
  const [seenByMia, seenByEmil] = [await watchClock(mia), await watchClock(emil)];
  const both = async () => differences(await seenByMia(), await seenByEmil());
  const seen = await eventually(both, ({ length }) => length >= 5);
  expect(seen[2]).toBeLessThanOrEqual(PROMISED);
});

test('a panel that was out of sight shows the right second as soon as it is looked at', async () => {
  stage.startAndGoTo(1);
  const { panel, page, secondsLeft } = await stage.sit('employee');
  const clock = panel.getByRole('timer');
  // As a browser does with a page that nobody sees: its timers hardly ever come.
  await clock.evaluate(() => {
    const later = window.setTimeout;
    window.setTimeout = ((what: () => void) => later(what, 600_000)) as typeof window.setTimeout;
  });
  const stale = await eventually(secondsLeft, (shown) => shown - secondsMeant() >= 2);
  await clock.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const fresh = await eventually(secondsLeft, (shown) => shown < stale);
  expect(fresh - secondsMeant()).toBeLessThan(2);
  await page.close();
});

function secondsMeant(): number {
  const { meeting, now } = stage.server.world;
  return Math.ceil(timeLeft(meeting, now()).phase / 1000);
}
