import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { type AppParts, startApp } from '../../src/app/app';
import type { Config } from '../../src/app/config';
import type { ConversationKey } from '../../src/domain/live';
import type { Meeting } from '../../src/domain/meeting';
import { minutes } from '../../src/domain/time';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import { startAzurite } from './azurite';
import { agendaOf } from './meetings';
import { roomRoutes } from './room-routes';
import { configOver, startEntra, TENANT } from './stand-in-entra';
import { keep } from './talk';
import type { Teammate } from './teams-activities';
import { Panel } from './whole-app';

/** One process that serves panels. */
export interface Instance {
  port: number;
  /** At once and without a farewell, where it is a process of its own. */
  kill(): Promise<void>;
}

/** Two people with a conversation that is about to begin. */
export interface Pair {
  manager: Teammate;
  employee: Teammate;
  key: ConversationKey;
}

/** Any number of instances over the same tables, on the real clock. */
export interface Instances {
  storage: Storage;
  /** Inside this process. */
  start(): Promise<Instance>;
  /** As a process of its own. */
  spawn(): Promise<Instance>;
  newPair(): Promise<Pair>;
  /** Somebody without any conversation. */
  stranger(): Promise<Teammate>;
  /** What is stored of their talk. */
  meetingOf(pair: Pair): Promise<Meeting | undefined>;
  /** A panel without a browser. */
  panel(instance: Instance, person: Teammate): Promise<Panel>;
  stop(): Promise<void>;
}

export async function startInstances(): Promise<Instances> {
  const [azurite, entra] = await Promise.all([startAzurite(), startEntra()]);
  const config = configOver(azurite.connectionString, entra);
  const storage = await openStorage({ connectionString: azurite.connectionString });
  const open: { close(): unknown }[] = [];
  const started = (instance: Instance) => {
    open.push({ close: instance.kill });
    return instance;
  };
  return {
    storage,
    start: async () => started(await inHere(config)),
    spawn: async () => started(await elsewhere(config)),
    async newPair() {
      const pair = await newPair(storage);
      entra.know(pair.manager);
      entra.know(pair.employee);
      return pair;
    },
    async stranger() {
      const adele = { id: randomUUID(), name: 'Adele Vance' };
      entra.know(adele);
      return adele;
    },
    meetingOf: async ({ key }) => (await storage.conversations.meeting(refOf(key)))?.value,
    async panel({ port }, person) {
      const panel = new Panel(`http://127.0.0.1:${port}`, await entra.issuer.token(person));
      open.unshift(panel);
      return panel;
    },
    async stop() {
      for (const each of open) await each.close();
      await Promise.all([azurite.stop(), entra.stop()]);
    },
  };
}

async function inHere(config: Config): Promise<Instance> {
  const { port, stop } = await startApp(config, { routes: roomRoutes(config.signIn.jwksUri) });
  let stopped: Promise<void> | undefined;
  const kill = () => {
    stopped ??= stop();
    return stopped;
  };
  return { port, kill };
}

/** @param pulse how often it looks for what is due; as in the product, if not given */
export async function elsewhere(config: Config, pulse?: AppParts['pulse']): Promise<Instance> {
  const child = fork(join(__dirname, 'instance-child.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, INSTANCE_CONFIG: JSON.stringify(config), INSTANCE_PULSE: JSON.stringify(pulse ?? null) },
  });
  const [{ port }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The instance did not start.'))),
  ])) as [{ port: number }];
  return {
    port,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

const refOf = ({ manager, employee, id }: ConversationKey) => ({ pair: { tenant: TENANT, manager, employee }, id });

async function newPair(storage: Storage): Promise<Pair> {
  const manager = { id: randomUUID(), name: 'Mia Lindqvist' };
  const employee = { id: randomUUID(), name: 'Emil Andersson' };
  const key = { manager: manager.id, employee: employee.id, id: randomUUID() };
  for (const { id, name } of [manager, employee])
    await storage.people.remember({ tenant: TENANT, id, name, timeZone: 'Europe/Stockholm', locale: 'en-GB' });
  await keep(storage, {
    ...refOf(key),
    format: '30',
    agenda: agendaOf('30'),
    place: 'video',
    questions: [{ prompt: 'favourite' }, { prompt: 'success-year' }],
    opening: '',
    startedBy: 'manager',
    createdAt: Date.now(),
    moves: 0,
    stage: { is: 'agreed', by: 'employee', startsAt: Date.now() + minutes(1) },
  });
  return { manager, employee, key };
}
