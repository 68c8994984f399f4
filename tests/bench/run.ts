import { openTable } from '../../src/storage/azure-table';
import type { Tables } from '../../src/storage/open-storage';
import { startAzurite } from '../support/azurite';
import { memoryTable } from '../support/memory-table';
import { startWire } from '../support/wire';
import { type BenchWorld, benchWorld } from './bench-world';
import { store } from './stored';

const WARM_UP = 50;
const DUE = 200;
const ROUNDS = 15;
const FEW = 10_000;
const MANY = 1_000_000;
const MOST = 1.2;

const say = (line = '') => process.stdout.write(`${line}\n`);
const per = (value: number, count: number) => (value / count).toFixed(1);

async function tablesOf(open: (name: keyof Tables) => Tables['pairs']): Promise<Tables> {
  const tables = {
    ...{ pairs: open('pairs'), people: open('people'), directory: open('directory'), wakeups: open('wakeups') },
  };
  await Promise.all(Object.values(tables).map((table) => table.createIfMissing()));
  return tables;
}

/** Everybody's morning at once, measured after a first that only warms up. */
async function morning(world: BenchWorld, beforehand: () => void = () => {}) {
  await world.seed(WARM_UP);
  await world.sweep();
  await world.seed(DUE);
  world.requests();
  beforehand();
  const { sent, took } = await world.sweep();
  if (sent !== DUE) throw new Error(`${sent} of ${DUE} reminders went out`);
  return { aSecond: Math.round((sent * 1000) / took), requests: world.requests() };
}

async function overAzurite(): Promise<void> {
  const azurite = await startAzurite();
  const wire = await startWire(azurite.connectionString);
  const world = benchWorld(await tablesOf((name) => openTable(wire.connectionString, name)));
  const { aSecond, requests } = await morning(world, wire.seen);
  const trips = wire.seen().length;
  say(
    `over Azurite    ${aSecond} reminders a second   ${per(requests, DUE)} table requests each, ${per(trips, DUE)} on the wire`,
  );
  await wire.stop();
  await azurite.stop();
}

async function overMemory(): Promise<void> {
  const { aSecond, requests } = await morning(benchWorld(await tablesOf(memoryTable)));
  say(`over memory     ${aSecond} reminders a second   ${per(requests, DUE)} table requests each`);
}

/** Both kept at once and asked in turns, so that whatever else this machine does is done to both. */
async function sweepsOf(counts: readonly number[]): Promise<{ took: number; requests: number }[]> {
  const worlds = await Promise.all(
    counts.map(async (count) => {
      const tables = await tablesOf(memoryTable);
      await store(tables, count);
      const world = benchWorld(tables);
      await morning(world);
      return { world, rounds: [] as number[], requests: 0 };
    }),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of worlds) {
      await one.world.seed(DUE);
      one.world.requests();
      const { sent, took } = await one.world.sweep();
      if (sent !== DUE) throw new Error(`${sent} of ${DUE} reminders went out`);
      one.requests = one.world.requests();
      one.rounds.push(took);
    }
  }
  return worlds.map(({ rounds, requests }) => ({ took: Math.min(...rounds), requests }));
}

async function run(): Promise<void> {
  say(`${DUE} people, each with one reminder due on the same morning; nothing is sent anywhere`);
  await overAzurite();
  await overMemory();
  say();
  const [few, many] = await sweepsOf([FEW, MANY]);
  if (!few || !many) return;
  const line = (count: number, { took, requests }: typeof few) =>
    say(
      `${count.toLocaleString('en').padStart(9)} stored    ${took.toFixed(0).padStart(5)} ms   ${requests} table requests`,
    );
  say(`a sweep with ${DUE} due, over the table in memory (the quickest of ${ROUNDS})`);
  line(FEW, few);
  line(MANY, many);
  const ratio = Math.max(many.took / few.took, many.requests / few.requests);
  say(`ratio ${ratio.toFixed(2)}, allowed ${MOST}`);
  process.exitCode = ratio < MOST ? 0 : 1;
}

run();
