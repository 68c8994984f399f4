import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { conversationFigures, monthFigures } from './figures';
import { oneConversation } from './one-conversation';
import { type Bounds, twoServers } from './two-servers';

const HELP = `npm run load -- [--pairs <number>] [--commands <number>] [--seed <text>]

Counts what one conversation asks of the tables. Then has pairs (20) talk at once on two servers over one Azurite, each of the
two writing so many commands (12), and looks whether anything was lost or doubled. Without pairs (0) it only counts.`;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '20' },
    commands: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

/** More would meet the limits of one talk, or of this machine. */
const MOST = { pairs: 200, commands: 60 };
/** It ends by then, whatever hangs; its servers end with it. In milliseconds. */
const LONGEST = 5 * 60_000;

const say = (lines: readonly string[] = []) => void process.stdout.write(`${lines.join('\n')}\n`);

function upTo(name: keyof typeof MOST): number {
  const [most, asked] = [MOST[name], values[name]];
  const number = Number(asked);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  process.stderr.write(`--${name} is a whole number from 0 to ${most}, not ${asked}.\n`);
  process.exit(1);
}

async function count(): Promise<void> {
  const tale = await oneConversation();
  say(conversationFigures(tale));
  say();
  say(monthFigures(tale));
}

async function load(bounds: Bounds): Promise<void> {
  const { pairs, commands, seed } = bounds;
  say([
    '',
    `${pairs} pairs at once on 2 servers over one Azurite, ${commands} commands of each person, seed ${seed};`,
    `servers, Azurite, a counting proxy and the load itself share ${availableParallelism()} cores`,
  ]);
  setTimeout(() => {
    say([`not done after ${LONGEST / 1000} seconds`]);
    process.exit(1);
  }, LONGEST).unref();
  const { figures, wrong } = await twoServers(bounds);
  say(figures);
  say(wrong.length > 0 ? wrong : ['nothing lost, nothing doubled: every command, every panel, every recap']);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

async function run(): Promise<void> {
  if (values.help) return say([HELP]);
  const bounds = { pairs: upTo('pairs'), commands: upTo('commands'), seed: values.seed };
  await count();
  if (bounds.pairs > 0) await load(bounds);
}

run();
