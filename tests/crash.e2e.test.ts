import { type CrashWorld, type Promised, startCrashWorld } from './support/crash-world';

const KILLS = 4;
/** Messages on their way whenever a server dies: enough for both servers to be busy. */
const WAVE = 50;
const APART = 20;

let world: CrashWorld;
beforeAll(async () => {
  world = await startCrashWorld((KILLS * WAVE) / 2);
}, 120_000);
afterAll(() => world.stop());

/** Those that were said and not recorded: if their server is dead, they have to be said again. */
async function betweenSayingAndRecording(): Promise<Promised[]> {
  const said = world.promised.filter((one) => world.times(one) > 0);
  const recorded = await Promise.all(said.map((one) => world.recorded(one)));
  return said.filter((_, index) => !recorded[index]);
}

test('whichever server is killed, and however often, everybody is told, and twice only who was being told just then', async () => {
  const excused: Promised[] = [];
  let [victim, other] = await Promise.all([world.spawn(), world.spawn()]);
  for (let kill = 1; ; kill += 1) {
    const wave = world.promised.slice((kill - 1) * WAVE, kill * WAVE);
    await world.set(wave, APART);
    const halfway = wave[WAVE / 2];
    // The moment a message arrives, and before anybody can have recorded it.
    if (halfway) await world.teams.untilShown(halfway.to, (shown) => shown.length > 0);

    await victim.kill();
    excused.push(...(await betweenSayingAndRecording()));
    if (kill === KILLS) break;
    [victim, other] = [other, await world.spawn()];
  }
  for (const { to } of world.promised) await world.teams.untilShown(to, (shown) => shown.length > 0);
  await until(async () => !(await world.pending()));

  const more = (one: Promised) => world.times(one) - 1;
  expect(world.promised.filter((one) => more(one) < 0)).toEqual([]);
  const mayBeMore = (one: Promised) => excused.filter((other) => other === one).length;
  expect(world.promised.filter((one) => more(one) > mayBeMore(one))).toEqual([]);
}, 120_000);

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 200));
}
