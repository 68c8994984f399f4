// One file: the story of an alarm, from being set to being rung, told over real tables.
import { type EngineDeps, LEASE } from '../../src/app/engine/engine';
import { arrivalOf } from '../../src/app/engine/waiting';
import { createSchedule } from '../../src/app/schedule';
import type { Fault } from '../../src/domain/fault';
import { days, minutes } from '../../src/domain/time';
import type { PairWakeUp, Rung } from '../../src/domain/wake-up';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import { startAzurite } from '../support/azurite';

const START = Date.UTC(2026, 2, 2, 9);
const pair = { tenant: 'contoso', manager: 'megan', employee: 'alex' };
const employee = { tenant: pair.tenant, id: pair.employee };

const REACHED = {
  name: 'Alex',
  timeZone: 'UTC',
  locale: 'en',
  reach: { serviceUrl: 'https://teams.example', chat: 'chat' },
};

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let runs = 0;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

/** A schedule over tables of its own, whose only handler does what `ring` says. */
async function scheduleThat(ring: (wakeUp: PairWakeUp, storage: Storage) => Promise<Rung>, wait?: EngineDeps['wait']) {
  runs += 1;
  const storage = await openStorage({ connectionString: azurite.connectionString, prefix: `schedule${runs}` });
  const clock = { now: START };
  const rung: PairWakeUp[] = [];
  const faults: Fault[] = [];
  const handler = {
    kind: 'recap' as const,
    ring: (wakeUp: PairWakeUp) => {
      rung.push(wakeUp);
      return ring(wakeUp, storage);
    },
  };
  const schedule = createSchedule({
    ...storage,
    handlers: [handler],
    clock: () => clock.now,
    wait,
    onTrouble: (fault) => faults.push(fault),
  });
  const set = (news: Partial<PairWakeUp> = {}) =>
    storage.wakeUps.set({ kind: 'recap', due: START, pair, subject: 'talk', reader: 'employee', ...news });
  return { ...storage, schedule, clock, rung, faults, set };
}

const done = async (): Promise<Rung> => ({ is: 'done' });

describe('the schedule', () => {
  it('rings what is due once, and leaves what is not', async () => {
    const { schedule, rung, clock, set } = await scheduleThat(done);
    await set();
    await set({ due: START + days(1) });
    expect(await schedule.sweep()).toBe(1);
    expect(await schedule.sweep()).toBe(0);
    clock.now += days(1);
    expect(await schedule.sweep()).toBe(1);
    expect(rung.map(({ due }) => due)).toEqual([START, START + days(1)]);
  });

  it('rings more than one batch in one sweep', async () => {
    const { schedule, set } = await scheduleThat(done);
    for (let index = 0; index < 25; index += 1) await set({ subject: `talk-${index}` });
    expect(await schedule.sweep()).toBe(25);
  });

  it('rings what is near at once, and what is not with the next sweep; asked for both at the same time, both', async () => {
    const { schedule, rung, set } = await scheduleThat(done);
    // Two pairs of which each is kept in a shard of its own.
    const far = { ...pair, employee: 'adele' };
    await set();
    await set({ pair: far });
    const near: PairWakeUp = { kind: 'recap', due: START, pair, subject: 'talk', reader: 'employee' };
    expect(await schedule.sweep([near])).toBe(1);
    expect(rung.map((one) => one.pair)).toEqual([pair]);
    await set();
    const both = [schedule.sweep([near]), schedule.sweep([{ ...near, pair: far }])];
    expect(await Promise.all(both)).toEqual([2, 2]);
    await set();
    await set({ pair: far });
    expect(await Promise.all([schedule.sweep([near]), schedule.sweep()])).toEqual([2, 2]);
  });

  it('rings again when the handler says so', async () => {
    const { schedule, clock, set, wakeUps } = await scheduleThat(async ({ due }) =>
      due === START ? { is: 'again', due: START + days(2) } : { is: 'done' },
    );
    await set();
    await schedule.sweep();
    expect(await wakeUps.earliest()).toBe(START + days(2));
    clock.now = START + days(2);
    expect(await schedule.sweep()).toBe(1);
    expect(await wakeUps.earliest()).toBeUndefined();
  });

  it('asks again for a subject that is not written yet, and gives it up the third time', async () => {
    const { schedule, clock, set, rung, wakeUps } = await scheduleThat(async () => ({ is: 'missing' }));
    await set();
    for (let minute = 0; minute < 5; minute += 1) {
      await schedule.sweep();
      clock.now += minutes(1);
    }
    expect(rung).toHaveLength(3);
    expect(await wakeUps.earliest()).toBeUndefined();
  });

  it('keeps what its reader cannot get yet, and rings it when they are back', async () => {
    let installed = false;
    const { schedule, clock, rung, people, wakeUps, set } = await scheduleThat(async () =>
      installed ? { is: 'done' } : { is: 'waiting' },
    );
    await set();
    await schedule.sweep();
    expect(await wakeUps.earliest()).toBeUndefined();
    expect(await people.waiting(employee)).toHaveLength(1);
    installed = true;
    await wakeUps.set(arrivalOf(employee, clock.now));
    await people.remember({ ...employee, ...REACHED });
    await schedule.sweep();
    expect(rung).toHaveLength(2);
    expect(await people.waiting(employee)).toEqual([]);
  });

  it('does not leave someone waiting who installed the app between the attempt and its being put aside', async () => {
    const { schedule, people, wakeUps, set } = await scheduleThat(async (_, storage) => {
      await storage.people.remember({ ...employee, ...REACHED });
      return { is: 'waiting' };
    });
    await set();
    await schedule.sweep();
    expect(await people.waiting(employee)).toEqual([]);
    expect(await wakeUps.earliest()).toBe(START + 1000);
  });

  it('reports a handler that throws, goes on with the others, and rings that one again when its lease has ended', async () => {
    let broken = true;
    const { schedule, clock, faults, rung, set } = await scheduleThat(async ({ subject }) => {
      if (broken && subject === 'broken') throw new Error('what somebody wrote');
      return { is: 'done' };
    });
    await set({ subject: 'broken' });
    await set({ subject: 'whole', due: START + 1 });
    clock.now += 1;
    await schedule.sweep();
    expect(rung.map(({ subject }) => subject).sort()).toEqual(['broken', 'whole']);
    expect(JSON.stringify(faults)).not.toContain('what somebody wrote');
    broken = false;
    expect(await schedule.sweep()).toBe(0);
    clock.now += minutes(1);
    expect(await schedule.sweep()).toBe(1);
  });

  it('counts a sweep that is asked for during another', async () => {
    const { schedule, set } = await scheduleThat(done);
    await set();
    const [first, second] = await Promise.all([schedule.sweep(), schedule.sweep()]);
    expect(first + second).toBeGreaterThanOrEqual(1);
    expect(await schedule.sweep()).toBe(0);
  });

  it('ends once what has begun has ended, and begins nothing more', async () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const { schedule, rung, set } = await scheduleThat(() => ended.then(done));
    await set();
    const sweep = schedule.sweep();
    while (rung.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await set({ subject: 'later' });
    let stopped = false;
    const stop = schedule.stop().then(() => {
      stopped = true;
    });
    expect(stopped).toBe(false);
    end();
    await stop;
    expect(await sweep).toBe(1);
    expect(await schedule.sweep()).toBe(0);
    expect(rung).toHaveLength(1);
  });

  it('does not wait for ever for what never ends', async () => {
    // The patience of an end is over at once; that of a lease never.
    const wait = (milliseconds: number) => new Promise<void>((resolve) => milliseconds < LEASE && resolve());
    const { schedule, rung, set } = await scheduleThat(() => new Promise(() => {}), wait);
    await set();
    void schedule.sweep();
    while (rung.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await schedule.stop();
  });
});
