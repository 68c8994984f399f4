// One file: whoever changes how alarms are rung wants to read all that may go wrong with it.
import { createEngine, type EngineDeps, LEASE } from '../../../src/app/engine/engine';
import { wait } from '../../../src/app/engine/within';
import type { Fault } from '../../../src/domain/fault';
import { Postponed } from '../../../src/domain/postponed';
import { minutes } from '../../../src/domain/time';
import { Unavailable } from '../../../src/domain/unavailable';
import { type PairWakeUp, type Rung, readerOf } from '../../../src/domain/wake-up';
import { createPace } from '../../../src/limits/pace';
import { openStorage, type Storage } from '../../../src/storage/open-storage';
import { textCard } from '../../../src/teams/activities';
import { BotConnectorAdapter } from '../../../src/teams/adapter';
import { createMessenger } from '../../../src/teams/messenger';
import { startAzurite } from '../../support/azurite';
import { Connector } from '../../support/connector';
import { following } from '../../support/followed';

const NOW = Date.UTC(2026, 2, 2, 9);

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let runs = 0;
let storage: Storage;
let clock: { now: number };
/** What has begun and what has ended, in that order. */
let happened: string[];
let faults: Fault[];

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  runs += 1;
  storage = await openStorage({ connectionString: azurite.connectionString, prefix: `engine${runs}` });
  clock = { now: NOW };
  happened = [];
  faults = [];
});

const alarm = (subject: string, more: Partial<PairWakeUp> = {}): PairWakeUp => ({
  kind: 'recap',
  due: NOW,
  // A pair of their own, unless the test says otherwise.
  pair: { tenant: 'contoso', manager: 'megan', employee: `reader of ${subject}` },
  subject,
  reader: 'employee',
  ...more,
});

const setAll = (alarms: PairWakeUp[]) => Promise.all(alarms.map((one) => storage.wakeUps.set(one)));

/** An engine whose handler does what `ring` says, and whose clock may differ from that of the others. */
function engine(ring: (wakeUp: PairWakeUp) => Promise<Rung>, more: Partial<EngineDeps> = {}) {
  const noted = async (wakeUp: PairWakeUp) => {
    happened.push(`+${wakeUp.subject}`);
    const rung = await ring(wakeUp);
    happened.push(`-${wakeUp.subject}`);
    return rung;
  };
  return createEngine({
    ...storage,
    handlers: [{ kind: 'recap', ring: noted }],
    clock: () => clock.now,
    onTrouble: (fault) => faults.push(fault),
    ...more,
  });
}

const done = async (): Promise<Rung> => ({ is: 'done' });
const begun = () => happened.filter((one) => one.startsWith('+')).map((one) => one.slice(1));

/** A promise, and how to keep it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

async function sweep({ step }: ReturnType<typeof createEngine>): Promise<void> {
  while ((await step()).more);
}

describe('a backlog', () => {
  it('is worked off in the order in which it was due, batch by batch', async () => {
    const alarms = Array.from({ length: 70 }, (_, index) => alarm(String(index), { due: NOW - minutes(70 - index) }));
    await setAll([...alarms].reverse());
    const late: number[] = [];
    await sweep(engine(done, { onRing: (_, milliseconds) => late.push(milliseconds) }));
    expect(begun().map(Number)).toEqual(alarms.map((_, index) => index));
    expect(late).toEqual(alarms.map(({ due }) => NOW - due));
  });

  it('is rung for different people side by side, and never two at once for the same one', async () => {
    const { open, opened } = gate();
    const same = { pair: alarm('same').pair };
    await setAll([alarm('1', { ...same, due: NOW - 3 }), alarm('2', { ...same, due: NOW - 2 }), alarm('other')]);
    const step = engine(() => opened.then(done)).step();
    await until(() => happened.length === 2);
    expect(happened).toEqual(['+1', '+other']);
    open();
    await step;
    expect(happened.indexOf('+2')).toBeGreaterThan(happened.indexOf('-1'));
  });

  it('is shared by two instances, and nobody is told twice', async () => {
    await setAll(Array.from({ length: 60 }, (_, index) => alarm(String(index))));
    await Promise.all([sweep(engine(done)), sweep(engine(done))]);
    expect(new Set(begun()).size).toBe(60);
    expect(begun()).toHaveLength(60);
  });
});

describe('a process that ends', () => {
  it('leaves what it held to the next one, when its lease has run out', async () => {
    await setAll([alarm('held')]);
    await storage.wakeUps.claimDue(NOW, LEASE, 1);
    await sweep(engine(done));
    expect(begun()).toEqual([]);
    clock.now = NOW + LEASE;
    await sweep(engine(done));
    expect(begun()).toEqual(['held']);
  });

  it('when asked to, ends what has begun, gives back the rest uncounted, and claims nothing more', async () => {
    const { open, opened } = gate();
    const { pair } = alarm('same');
    await setAll([alarm('begun', { pair, due: NOW - 1 }), alarm('not begun', { pair })]);
    const stopping = engine(() => opened.then(done));
    const step = stopping.step();
    await until(() => happened.length === 1);
    stopping.stop();
    open();
    await step;
    expect(happened).toEqual(['+begun', '-begun']);
    expect(await stopping.step()).toEqual({ claimed: 0, more: false });
    expect(await storage.wakeUps.claimDue(NOW, LEASE, 10)).toMatchObject([
      { wakeUp: { subject: 'not begun' }, tries: 1 },
    ]);
  });
});

describe('a lease', () => {
  it('of which half is gone is too short to begin: what is left is given back, and rings in the next step', async () => {
    const { pair } = alarm('same');
    await setAll([alarm('slow', { pair, due: NOW - 1 }), alarm('next', { pair })]);
    const ringing = engine(async ({ subject }) => {
      if (subject === 'slow') clock.now += LEASE / 2;
      return { is: 'done' };
    });
    await ringing.step();
    expect(begun()).toEqual(['slow']);
    await ringing.step();
    expect(begun()).toEqual(['slow', 'next']);
  });

  it('bears an instance whose clock is ahead by a minute less than the lease', async () => {
    const { open, opened } = gate();
    await setAll([alarm('one')]);
    const step = engine(() => opened.then(done)).step();
    await until(() => happened.length === 1);
    await sweep(engine(done, { clock: () => NOW + LEASE - minutes(1) }));
    open();
    await step;
    expect(begun()).toEqual(['one']);
  });

  it('that was lost while a handler was at it lets the new holder finish', async () => {
    const { open, opened } = gate();
    await setAll([alarm('one')]);
    const step = engine(() => opened.then(done)).step();
    await until(() => happened.length === 1);
    const [next] = await storage.wakeUps.claimDue(NOW + LEASE, LEASE, 1);
    open();
    await step;
    expect(await storage.wakeUps.earliest()).toBe(next?.until);
  });
});

describe('what cannot be said now', () => {
  it('waits as long as it was asked to, uncounted, while the others go on', async () => {
    await setAll([alarm('busy', { due: NOW - 1 }), alarm('free')]);
    const quiet = async ({ subject }: PairWakeUp): Promise<Rung> => {
      if (subject === 'busy' && clock.now < NOW + 17_000) throw new Postponed(17_000);
      return { is: 'done' };
    };
    await sweep(engine(quiet));
    expect(happened).toContain('-free');
    expect(faults).toEqual([]);
    expect(await storage.wakeUps.earliest()).toBe(NOW + 17_000);
    clock.now = NOW + 17_000;
    await sweep(engine(quiet));
    expect(happened).toContain('-busy');
    expect(await storage.wakeUps.earliest()).toBeUndefined();
  });

  it('is never set aside for that, however often', async () => {
    await setAll([alarm('busy')]);
    const busy = engine(async () => {
      throw new Postponed(1000);
    });
    for (let time = 0; time < 15; time += 1, clock.now += 1000) await busy.step();
    expect(begun()).toHaveLength(15);
    expect(await storage.wakeUps.setAside(clock.now)).toEqual([]);
  });

  it('is as little to blame for what it needs and cannot be had, but the log hears of that', async () => {
    await setAll([alarm('needy')]);
    const needy = engine(async () => {
      throw new Unavailable(1000, 'ServerBusy');
    });
    for (let time = 0; time < 15; time += 1, clock.now += 1000) await needy.step();
    expect(begun()).toHaveLength(15);
    expect(await storage.wakeUps.setAside(clock.now)).toEqual([]);
    expect(faults[0]).toMatchObject({ kind: 'Unavailable', code: 'ServerBusy' });
  });
});

describe('when Teams answers 429', () => {
  let teams: Connector;
  beforeEach(async () => {
    teams = await Connector.start('contoso');
  });
  afterEach(() => teams.stop());

  /** One of several instances, each with a pace of its own. */
  function speaking() {
    const pace = createPace(wait, new AbortController().signal);
    const messenger = createMessenger({ adapter: new BotConnectorAdapter({ loopbackOnly: true }), ...storage, pace });
    return engine(async (wakeUp) => {
      const sent = await messenger.send(readerOf(wakeUp), textCard(wakeUp.subject), 'News');
      return sent === 'unreachable' ? { is: 'waiting' } : { is: 'done' };
    });
  }

  it('that one is said after as long as it asked, once, and the others at once', async () => {
    const readers = ['adele', 'alex', 'patti'].map((id) => ({ id, name: id }));
    for (const { id, name } of readers) {
      const reach = { serviceUrl: teams.url, chat: teams.private({ id, name }).id };
      await storage.people.remember({ tenant: 'contoso', id, name, timeZone: 'UTC', locale: 'en', reach });
    }
    await setAll(readers.map(({ id }) => alarm(`for ${id}`, { pair: { ...alarm('').pair, employee: id } })));
    teams.answerNext({ status: 429, headers: { 'retry-after': '17' }, body: { error: { code: 'Throttled' } } });
    const heard = () => readers.map((reader) => teams.shown(reader).length).sort();
    await sweep(speaking());
    expect(heard()).toEqual([0, 1, 1]);
    expect(await storage.wakeUps.earliest()).toBe(NOW + 17_000);
    clock.now = NOW + 17_000;
    await sweep(speaking());
    expect(heard()).toEqual([1, 1, 1]);
    expect(faults).toEqual([]);
  });
});

describe('a handler that breaks', () => {
  it('is tried ten times, and then set aside with the place in the code, and nothing of what it said', async () => {
    await setAll([alarm('poison'), alarm('whole')]);
    const poison = async ({ subject }: PairWakeUp): Promise<Rung> => {
      if (subject === 'poison') throw new TypeError('what somebody wrote');
      return { is: 'done' };
    };
    for (let next: number | undefined = NOW; next !== undefined; next = await storage.wakeUps.earliest()) {
      clock.now = next;
      await sweep(engine(poison));
    }
    expect(begun().filter((one) => one === 'poison')).toHaveLength(10);
    const [aside] = await storage.wakeUps.setAside(clock.now);
    expect(aside?.reason).toMatch(/^TypeError at .*engine\.test\.ts/);
    expect(JSON.stringify([aside, faults])).not.toContain('what somebody wrote');
  });

  it('is followed from each try to the next', async () => {
    await setAll([alarm('poison')]);
    const { telemetry, followed } = following();
    const poison = async (): Promise<Rung> => {
      throw new Error('what somebody wrote');
    };
    for (let next: number | undefined = NOW; next !== undefined; next = await storage.wakeUps.earliest()) {
      clock.now = next;
      await sweep(engine(poison, { telemetry }));
    }
    await setAll([alarm('whole'), alarm('busy', { kind: 'recap', subject: 'busy' })]);
    const rest = async ({ subject }: PairWakeUp): Promise<Rung> => {
      if (subject === 'busy') throw new Postponed(1000);
      return { is: 'done' };
    };
    await engine(rest, { telemetry }).step();
    expect(followed.every(([piece]) => JSON.stringify(piece) === '{"is":"wake-up","kind":"recap"}')).toBe(true);
    const outcomes = followed.map(([, outcome]) => outcome);
    expect(outcomes.slice(0, 10)).toEqual([...Array(9).fill('failed'), 'set-aside']);
    expect(outcomes.slice(10).sort()).toEqual(['done', 'postponed']);
  });

  it('or never comes back, is waited for as long as its lease, and the others go on', async () => {
    await setAll([alarm('hangs', { due: NOW - 1 }), alarm('whole')]);
    const { open, opened } = gate();
    const waits: number[] = [];
    const wait = (milliseconds: number) => {
      waits.push(milliseconds);
      return opened;
    };
    const step = engine(({ subject }) => (subject === 'hangs' ? new Promise(() => {}) : done()), { wait }).step();
    await until(() => happened.includes('-whole'));
    open();
    await step;
    expect(waits).toEqual([LEASE, LEASE]);
    expect(faults).toMatchObject([{ kind: 'TookTooLong' }]);
  });

  it('or that asks to ring again at once, does not keep the sweep from ending', async () => {
    await setAll([alarm('again')]);
    await sweep(engine(async () => ({ is: 'again', due: NOW - 1 })));
    expect(begun()).toEqual(['again']);
    expect(await storage.wakeUps.earliest()).toBe(NOW + 1000);
  });
});
