import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import getPort from 'get-port';
import { type Azurite, startAzurite } from './azurite';
import { EMPLOYEE, MANAGER } from './people';
import { startPlayground } from './playground';
import { type Child, untilReady } from './processes';

/** What is kept between two starts. */
const FOLDER = resolve(process.env.LOCAL_FOLDER ?? '.local');
const USUAL_PORT = 3978;

const children: ChildProcess[] = [];
let azurite: Azurite | undefined;
let ending = false;

async function main(flags: readonly string[]) {
  if (flags.includes('--fresh')) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'azurite'), { recursive: true });
  buildPanel();

  const headless = flags.includes('--headless');
  const port = await getPort({ port: Number(process.env.PORT) || USUAL_PORT });
  const [managerPort, employeePort] = headless ? [] : [await getPort({ port: 56150 }), await getPort({ port: 56160 })];
  azurite = await startAzurite({ folder: join(FOLDER, 'azurite') });
  const server = () => startServer(port, azurite?.connectionString ?? '', managerPort, employeePort);
  await untilReady(keepRunning(server));

  if (managerPort && employeePort) {
    const bot = `http://localhost:${port}/api/messages`;
    const playgrounds = [
      startPlayground(MANAGER, managerPort, bot, join(FOLDER, 'playground')),
      startPlayground(EMPLOYEE, employeePort, bot, join(FOLDER, 'playground')),
    ];
    children.push(...playgrounds.map(({ process }) => process));
    await Promise.all(playgrounds.map(untilReady));
  }
  console.log(`ready http://localhost:${port}/${headless ? '' : 'desk/'}`);
}

function buildPanel() {
  const { status } = spawnSync(process.execPath, [join(__dirname, 'build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The panel could not be built.');
}

function startServer(port: number, tables: string, managerPort?: number, employeePort?: number): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'server.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      TABLES_CONNECTION_STRING: tables,
      LOCAL_FOLDER: FOLDER,
      MANAGER_CHAT: managerPort ? `http://localhost:${managerPort}/` : '',
      EMPLOYEE_CHAT: employeePort ? `http://localhost:${employeePort}/` : '',
    },
  });
  return { name: 'The server', process: child, answersAt: `http://localhost:${port}/readyz` };
}

/** Starts the server again when it is killed, as its host in the cloud would. One that fails by itself stays down. */
function keepRunning(start: () => Child): Child {
  const server = start();
  children.push(server.process);
  // For whoever wants to see it: `kill -9 $(cat .local/server.pid)` in the middle of a conversation.
  writeFileSync(join(FOLDER, 'server.pid'), String(server.process.pid));
  server.process.once('exit', (code, signal) => {
    if (ending) return;
    if (signal === null) return end(code ?? 1);
    console.log(`The server was ended (${signal}) and is started again.`);
    keepRunning(start);
  });
  return server;
}

async function end(code: number) {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill();
  await azurite?.stop();
  process.exit(code);
}

process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return end(1);
});
