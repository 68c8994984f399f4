import { openTable } from '../../src/storage/azure-table';
import type { Tables } from '../../src/storage/open-storage';
import { startAzurite } from '../support/azurite';
import { memoryTable } from '../support/memory-table';
import { startWire, type Wire } from '../support/wire';
import { type BenchWorld, benchWorld, type Requests, type Sweep } from './bench-world';
import { store } from './stored';

const WARM_UPS = 3;
const ROUNDS = 15;
/** Azurite is slower by far, and its figures lie closer together. */
const ROUNDS_OVER_AZURITE = 5;
const DUE = 200;
const FEW = 10_000;
const MANY = 1_000_000;
const MOST = 1.2;

const say = (line = '') => process.stdout.write(`${line}\n`);

async function tablesOf(open: (name: keyof Tables) => Tables['pairs']): Promise<Tables> {
  const tables = {
    ...{ pairs: open('pairs'), people: open('people'), directory: open('directory'), wakeups: open('wakeups') },
  };
  await Promise.all(Object.values(tables).map((table) => table.createIfMissing()));
  return tables;
}

/** A morning of people who all have one reminder due. */
interface Round extends Sweep {
  requests: Requests;
  /** What went over the wire, where there is one. */
  trips: number;
}

async function roundOf(world: BenchWorld, wire?: Wire): Promise<Round> {
  await world.seed(DUE);
  world.requests();
  wire?.seen();
  const swept = await world.sweep();
  if (swept.sent !== DUE) throw new Error(`${swept.sent} of ${DUE} reminders went out`);
  return { ...swept, requests: world.requests(), trips: wire?.seen().length ?? 0 };
}

async function roundsOf(count: number, world: BenchWorld, wire?: Wire): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < count; round += 1) rounds.push(await roundOf(world, wire));
  return rounds;
}

/** Half of them are below. One that something came in between does not move it, as it would the mean. */
function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const sumOf = (requests: Requests): number => Object.values(requests).reduce((sum, count) => sum + count, 0);

function tell(where: string, rounds: readonly Round[]): void {
  const each = (of: (round: Round) => number) => median(rounds.map(of)) / DUE;
  const tables = (['wakeups', 'people', 'pairs'] as const).map(
    (table) => `${each((r) => r.requests[table]).toFixed(1)} ${table}`,
  );
  const wire = each(({ trips }) => trips);
  say(
    `${where}: ${(1000 / each(({ took }) => took)).toFixed(0)} reminders a second, ${each(({ cpu }) => cpu).toFixed(1)} ms of CPU each`,
  );
  say(
    `  ${each(({ requests }) => sumOf(requests)).toFixed(1)} table requests each (${tables.join(', ')})${wire > 0 ? `, ${wire.toFixed(1)} on the wire` : ''}`,
  );
}

async function overAzurite(): Promise<void> {
  const azurite = await startAzurite();
  const wire = await startWire(azurite.connectionString);
  const world = benchWorld(await tablesOf((name) => openTable(wire.connectionString, name)));
  await roundOf(world);
  tell('over Azurite', await roundsOf(ROUNDS_OVER_AZURITE, world, wire));
  await wire.stop();
  await azurite.stop();
}

async function overMemory(): Promise<void> {
  const world = benchWorld(await tablesOf(memoryTable));
  await roundsOf(WARM_UPS, world);
  tell('over memory', await roundsOf(ROUNDS, world));
}

async function storing(count: number): Promise<BenchWorld> {
  const tables = await tablesOf(memoryTable);
  await store(tables, count);
  const world = benchWorld(tables);
  await roundsOf(WARM_UPS, world);
  return world;
}

/** Both kept at once and asked in turns, each first as often as second: whatever else the machine does is done to both. */
async function inTurns(one: BenchWorld, other: BenchWorld): Promise<[Round, Round][]> {
  const rounds: [Round, Round][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, second] = round % 2 === 0 ? [one, other] : [other, one];
    const [early, late] = [await roundOf(first), await roundOf(second)];
    rounds.push(first === one ? [early, late] : [late, early]);
  }
  return rounds;
}

/** Whether a sweep costs what is due, and not what is stored. */
async function compare(): Promise<boolean> {
  const rounds = await inTurns(await storing(FEW), await storing(MANY));
  say(`a sweep with ${DUE} due, over memory, medians of ${ROUNDS} in turns`);
  for (const [which, count] of [FEW, MANY].entries()) {
    const of = (value: (round: Round) => number) =>
      median(rounds.flatMap((pair) => (pair[which] ? [value(pair[which])] : []))).toFixed(0);
    say(
      `  ${count.toLocaleString('en').padStart(9)} stored: ${of(({ took }) => took)} ms, ${of(({ cpu }) => cpu)} ms of CPU, ${of(({ requests }) => sumOf(requests))} table requests`,
    );
  }
  const ratio = (of: (round: Round) => number) => median(rounds.map(([few, many]) => of(many) / of(few)));
  const [cpu, requests] = [ratio((round) => round.cpu), ratio((round) => sumOf(round.requests))];
  say(`  ratio: ${cpu.toFixed(2)} of CPU, ${requests.toFixed(2)} of requests; allowed ${MOST}`);
  return Math.max(cpu, requests) < MOST;
}

async function run(): Promise<void> {
  say(
    `${DUE} people, each with one reminder due on the same morning, again and again; nothing is sent anywhere; medians`,
  );
  await overAzurite();
  await overMemory();
  process.exitCode = (await compare()) ? 0 : 1;
}

run();
