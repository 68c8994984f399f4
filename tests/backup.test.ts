import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minutes } from '../src/domain/time';
import { backUp } from '../src/storage/back-up';
import { restore } from '../src/storage/restore';
import { startAzurite } from './support/azurite';
import { readRaw } from './support/my-data-world';
import { TENANT } from './support/stand-in-entra';
import type { Teammate } from './support/teams-activities';
import { startWholeApp, type WholeApp } from './support/whole-app';
import { startWire } from './support/wire';

const MEGAN: Teammate = { id: '0c9e4b7a-1111-4c1d-9a55-0d1f6e2b3c01', name: 'Megan Bowen' };
const ALEX: Teammate = { id: '0c9e4b7a-2222-4c1d-9a55-0d1f6e2b3c02', name: 'Alex Wilber' };
const SELDOM = { pulse: { every: minutes(60), lease: minutes(2) } };

let app: WholeApp;
let folder: string;
let fresh: Awaited<ReturnType<typeof startAzurite>>;

beforeAll(async () => {
  app = await startWholeApp(Date.parse('2026-03-02T09:00:00Z'), SELDOM);
  for (const person of [MEGAN, ALEX]) {
    await app.teams.install(person);
    await app.teams.say(person, 'hello');
  }
  await app.teams.say(MEGAN, '/career');
  const asked = { someone: ALEX.id, opening: 'You carried the launch 🌱', place: 'video', date1: '2026-03-11' };
  await app.teams.click(MEGAN, 'invite.send', { ...asked, time1: '14:30' });
  await app.sweep();
  await app.teams.click(ALEX, 'invite.accept', { slot: String(Date.parse('2026-03-11T14:30:00Z')) });
  await app.sweep();
});
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'career-backup-')), 'today');
  fresh = await startAzurite();
});
afterEach(async () => {
  await fresh.stop();
  await rm(join(folder, '..'), { recursive: true });
});
afterAll(() => app.stop());

const from = () => ({ connectionString: app.tables });
const into = () => ({ connectionString: fresh.connectionString });
const made = () => backUp(from(), folder, app.clock.now);
/** Without what the service adds: its times and versions. */
const rowsIn = async (connectionString: string) =>
  (await readRaw(connectionString, TENANT)).map((row) => {
    const { etag: _, timestamp: __, ...kept } = JSON.parse(row.slice(row.indexOf('{')));
    return { table: row.slice(0, row.indexOf(' ')), ...kept };
  });

test('what was backed up is there again, row for row, and the product goes on with it', async () => {
  await made();
  await restore(into(), folder);
  expect(await rowsIn(fresh.connectionString)).toEqual(await rowsIn(app.tables));

  const stop = async () => undefined;
  const startTables = async () => ({ connectionString: fresh.connectionString, stop });
  const again = await startWholeApp(Date.parse('2026-03-06T09:00:00Z'), { ...SELDOM, startTables });
  // What was due meanwhile rings: in the chats that were known before.
  const before = app.teams.shown(ALEX).length;
  await again.sweep();
  expect(JSON.stringify(app.teams.shown(ALEX).slice(before))).toContain('prepare.save');
  await again.teams.say(MEGAN, '/career upcoming');
  expect(JSON.stringify(again.teams.shown(MEGAN).at(-1)?.card)).toContain('Alex Wilber');
  await again.stop();
});

test('a backup can be read by its owner alone, and is never written over another', async () => {
  const { rows } = await made();
  expect(rows.people).toBeGreaterThan(0);
  expect(((await stat(folder)).mode & 0o077).toString(8)).toBe('0');
  for (const file of await readdir(folder))
    expect(((await stat(join(folder, file))).mode & 0o077).toString(8)).toBe('0');
  await expect(made()).rejects.toThrow('is not empty');
});

test('a restore overwrites nothing', async () => {
  await made();
  await expect(restore(from(), folder)).rejects.toThrow('The table people is not empty');
});

test('a restore that was interrupted goes on where it was, and can be done twice', async () => {
  const { rows } = await made();
  const wire = await startWire(fresh.connectionString);
  // The tables are made and looked at, and a few rows are there.
  wire.fail({ status: 503, code: 'ServerBusy', retryAfter: '60' }, Number.POSITIVE_INFINITY, 10);
  await expect(restore({ connectionString: wire.connectionString }, folder)).rejects.toThrow('not available');
  wire.mend();
  const told: string[] = [];
  await restore({ connectionString: wire.connectionString }, folder, (table, count) => told.push(`${table} ${count}`));
  expect(told).toEqual(['people', 'directory', 'pairs', 'wakeups'].map((name) => `${name} ${rows[name as 'pairs']}`));
  await restore({ connectionString: wire.connectionString }, folder);
  expect(await rowsIn(fresh.connectionString)).toEqual(await rowsIn(app.tables));
  await wire.stop();
});

describe('a backup is refused', () => {
  const change = async (file: string, to: (text: string) => string) =>
    writeFile(join(folder, file), to(await readFile(join(folder, file), 'utf8')));

  test('when it is not complete', async () => {
    await made();
    await rm(join(folder, 'backup.json'));
    await expect(restore(into(), folder)).rejects.toThrow('holds no complete backup');
  });

  test('when a newer product has made it, before anything is written', async () => {
    await made();
    await change('backup.json', (text) => text.replace('"meeting": 1', '"meeting": 99'));
    await expect(restore(into(), folder)).rejects.toThrow('a newer version (meeting)');
    expect(await rowsIn(fresh.connectionString)).toEqual([]);
  });

  test('when lines are missing', async () => {
    await made();
    await change('wakeups.jsonl', (text) => text.split('\n').slice(1).join('\n'));
    await expect(restore(into(), folder)).rejects.toThrow('the table wakeups is not as it was written');
  });
});

describe('the commands', () => {
  const run = (name: string, env: object, ...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const command = ['--import', 'tsx', join(__dirname, `../src/app/${name}-main.ts`), ...args];
      const clean = { ...process.env, TABLES_ENDPOINT: undefined, TABLES_CONNECTION_STRING: undefined, ...env };
      execFile(process.execPath, command, { env: clean }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), said: out + err }),
      );
    });

  test('say how far they are, and what to mind', async () => {
    const backed = await run('backup', { TABLES_CONNECTION_STRING: app.tables }, folder);
    expect(backed).toMatchObject({ code: 0, said: expect.stringMatching(/Complete, as of/) });
    const restored = await run('restore', { TABLES_CONNECTION_STRING: fresh.connectionString }, folder);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('let them erase it again') });
  });

  test('say what is missing', async () => {
    expect(await run('backup', {}, folder)).toMatchObject({ code: 1, said: expect.stringContaining('is missing') });
    expect(await run('restore', { TABLES_CONNECTION_STRING: app.tables })).toMatchObject({
      code: 1,
      said: 'Say which folder: npm run restore -- <folder>\n',
    });
  });
});
