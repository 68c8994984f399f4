import { days, type Instant, instantAt, minutes } from '../../src/domain/time';
import { storageOver, type Tables } from '../../src/storage/open-storage';
import { memoryTable } from '../support/memory-table';
import { companyOf, FIRST_DAY } from './company';
import { CALM, type Faults, STORMY } from './faults';
import { watched } from './faulty-table';
import { Fleet } from './fleet';
import type { Breaks } from './instance';
import { Life } from './life';
import { randomOf } from './random';
import type { Chats } from './teams';
import { Timeline } from './timeline';
import { type Invariant, type Violation, Witness } from './witness';

export interface WorldOptions {
  seed: string;
  people: number;
  days: number;
  /** Servers at work at once. */
  instances: number;
  /** Nothing ever goes wrong. */
  calm?: boolean;
  /** What happens at the same moment happens in another order for another value. */
  order?: string;
  breaks?: Breaks;
  /** Ends as soon as this does not hold. */
  untilBroken?: Invariant;
}

export interface Outcome {
  /** The same for two runs in which exactly the same has happened. */
  hash: string;
  violations: Violation[];
  counts: Witness['counts'] & { crashes: number; sweeps: number };
  finalState: string[];
}

/** Every so often nothing goes wrong for some days: what is due by the end of them must have been sent. */
const CHECKED_EVERY = 60;
const CALM_DAYS = 6;
/** The longest wait after a failure is half a day. */
const SETTLED_AFTER = minutes(13 * 60);

/** A company for some days, from its first talk on, as it is for this seed. */
export async function simulate(options: WorldOptions): Promise<Outcome> {
  const { seed, people, instances, calm = false, order, breaks = {} } = options;
  const start = instantAt(FIRST_DAY, '00:00', 'UTC');
  const end = start + days(options.days);
  const timeline = new Timeline(start, order === undefined ? undefined : randomOf(seed, 'order', order));
  const calmFrom = (moment: Instant) => {
    const round = Math.floor((moment - start) / days(CHECKED_EVERY));
    return Math.min(start + days(CHECKED_EVERY * (round + 1)), end) - days(CALM_DAYS);
  };
  const faults = (): Faults => (calm || timeline.now >= calmFrom(timeline.now) ? CALM : STORMY);
  const witness = new Witness(
    () => timeline.now,
    (invariant) => {
      if (invariant === options.untilBroken) timeline.over = true;
    },
  );
  const chats: Chats = { installed: new Set(), count: 0, arrived: () => {} };
  const tables = await openTables(
    witness,
    (row) => fleet.set(row),
    (key) => fleet.gone(key),
  );
  const fleet: Fleet = new Fleet({
    ...{ timeline, seed: `${seed} ${order ?? ''}`, faults, tables, chats, breaks, count: instances },
    onCrash: (name) => witness.interrupted(name),
    onFault: (name, about) => witness.interrupted(name, about),
  });
  const life = new Life({ seed, timeline, fleet, chats, witness, desk: storageOver(tables), end });
  chats.arrived = (delivered, message) => {
    witness.delivered(delivered);
    life.read(delivered, message);
  };
  const company = companyOf(seed, people);
  await life.begin(company.people, company.pairs);
  for (let day = CHECKED_EVERY; ; day += CHECKED_EVERY) {
    const stop = Math.min(start + days(day), end);
    await timeline.runTo(stop);
    witness.checkDue(calmFrom(stop - 1) + SETTLED_AFTER);
    if (stop === end || timeline.over) break;
  }
  const counts = { ...witness.counts, crashes: fleet.crashes, sweeps: fleet.sweeps };
  return { hash: timeline.hash, violations: witness.violations, counts, finalState: witness.finalState() };
}

async function openTables(witness: Witness, set: Fleet['set'], gone: Fleet['gone']): Promise<Tables> {
  const open = (name: 'pairs' | 'people') =>
    watched(memoryTable(), {
      put: (row) => witness.put(name, row),
      removed: (key) => witness.removed(name, key),
    });
  const wakeups = watched(memoryTable(), {
    put: (row) => {
      witness.put('wakeups', row);
      set(row);
    },
    removed: (key) => {
      gone(key);
      witness.removed('wakeups', key);
    },
  });
  const tables = { pairs: open('pairs'), people: open('people'), directory: memoryTable(), wakeups };
  await Promise.all(Object.values(tables).map((table) => table.createIfMissing()));
  return tables;
}
