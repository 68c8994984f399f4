import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Done, Job } from './job';
import { failureOf, summaryOf } from './summary';

const HELP = `npm run simulate -- [--seed <number>] [--people <number>] [--days <number>] [--companies <number>]

Lives through the years of companies whose servers die, stall and disagree, and holds what they do against the promises.
Each company follows from its seed alone. With --seed, only that one, exactly as it was.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    people: { type: 'string', default: '500' },
    days: { type: 'string', default: '366' },
    companies: { type: 'string', default: '20' },
    orders: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** What the children run. In one piece, since what is translated while it is loaded takes a fifth longer all year. */
const CHILD = '.local/simulation/child.cjs';
/** Nearly all that a year makes is short-lived: with more room for it, less of it is moved about. In megabytes. */
const ROOM = 64;

async function run(): Promise<void> {
  if (values.help) return void process.stdout.write(`${HELP}\n`);
  const jobs = jobsAsked();
  const entryPoints = ['tests/simulation/child.ts'];
  await build({ entryPoints, outfile: CHILD, bundle: true, platform: 'node', format: 'cjs', packages: 'external' });
  const began = performance.now();
  const all: Done[] = [];
  await Promise.all(
    Array.from({ length: Math.min(jobs.length, availableParallelism()) }, () =>
      inChild(jobs, (done) => tell(all, done)),
    ),
  );
  process.stdout.write(summaryOf(all, (performance.now() - began) / 1000));
  process.exitCode = all.some(({ violations }) => violations.length > 0) ? 1 : 0;
}

function jobsAsked(): Job[] {
  const size = { people: wholeNumber('people'), days: wholeNumber('days') };
  if (values.seed !== undefined) {
    return [{ seed: wholeNumber('seed'), ...size, ...(values.orders && { orders: true as const }) }];
  }
  const years = Array.from({ length: wholeNumber('companies') }, (_, index): Job => ({ seed: index + 1, ...size }));
  return [...years, { seed: 1, people: 50, days: 150, orders: true }];
}

function tell(all: Done[], done: Done): void {
  all.push(done);
  process.stdout.write(failureOf(done) || '.');
}

function wholeNumber(name: 'seed' | 'people' | 'days' | 'companies'): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  process.stderr.write(`--${name} is a whole number above 0, not ${values[name]}.\n`);
  process.exit(1);
}

/** Hands a child of its own one job after the other, until none is left. */
function inChild(jobs: Job[], onDone: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, { execArgv: [`--max-semi-space-size=${ROOM}`] });
    const next = () => {
      const job = jobs.shift();
      if (job) child.send(job);
      else child.disconnect();
    };
    child.on('message', (done: Done) => {
      onDone(done);
      next();
    });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a child ended with ${code}`))));
    next();
  });
}

run();
