import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The local desk, started as a newcomer starts it, with data of its own. */
export class Desk {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  /** @throws with what it printed, when it ends before it is ready. */
  static async start(...flags: string[]): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), 'career-desk-'));
    const child = spawn(process.execPath, ['--import', 'tsx', resolve('src/local/start.ts'), ...flags], {
      env: { ...process.env, LOCAL_FOLDER: folder, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Desk(child, folder, await ready(child));
  }

  /** Ends the product's server as a crash does. */
  kill(): void {
    process.kill(this.server, 'SIGKILL');
  }

  /** Process id of the product's server. */
  get server(): number {
    return Number(readFileSync(join(this.folder, 'server.pid'), 'utf8'));
  }

  async stop(): Promise<void> {
    const exit = once(this.process, 'exit');
    this.process.kill('SIGINT');
    await exit;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer) => {
      said += text;
      const url = /^ready (http:\S+)$/m.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The desk did not start: ${said}`)));
  });
}
