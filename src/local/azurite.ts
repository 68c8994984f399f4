import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Azurite {
  connectionString: string;
  process: ChildProcess;
  /** Saves what is unsaved and ends it. Twice is harmless. */
  stop(): Promise<void>;
}

/** The account that every Azurite has, with its published key. Worth nothing anywhere else. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const ATTEMPTS = 5;

/**
 * Starts Azurite's table service on this machine alone and waits until it answers.
 * @param port a free one if not given
 * @param folder where its data stays between runs; without it, nothing outlives the process
 * @throws when it cannot start, with what it said
 */
export async function startAzurite({ port, folder }: { port?: number; folder?: string } = {}): Promise<Azurite> {
  if (port !== undefined) return start(port, folder);
  // Somebody else may take a free port between our finding it and Azurite's opening it.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(await freePort(), folder);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function start(port: number, folder: string | undefined): Promise<Azurite> {
  const child = fork(join(__dirname, 'azurite-child.mjs'), argumentsFor(port, folder), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Tests run the parent with options of their own, and a developer may have set other accounts.
    execArgv: [],
    env: { ...process.env, AZURITE_ACCOUNTS: undefined },
  });
  await says(child, 'successfully started');
  const endpoint = `http://127.0.0.1:${port}/${ACCOUNT}`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${endpoint};`,
    process: child,
    stop: () => stop(child),
  };
}

function argumentsFor(port: number, folder: string | undefined): string[] {
  const place = folder === undefined ? ['--inMemoryPersistence'] : ['--location', folder];
  // The SDK speaks a newer version of the protocol than Azurite may know.
  const manners = ['--skipApiVersionCheck', '--silent', '--disableTelemetry'];
  return ['--tablePort', String(port), ...place, ...manners];
}

/** Waits until it says so; fails with what it said instead. */
function says(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer) => {
      said += text;
      if (said.includes(words)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Azurite has ended: ${said.trim()}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  const saved = says(child, 'successfully closed').catch(() => undefined);
  if (child.connected) child.disconnect();
  await saved;
  // By now everything is on disk. It would wait for connections that its clients keep open.
  child.kill('SIGKILL');
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
