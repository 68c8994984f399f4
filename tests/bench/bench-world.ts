import { createSchedule } from '../../src/app/schedule';
import { instantAt, minutes } from '../../src/domain/time';
import { PAIR_WAKE_UP_KINDS } from '../../src/domain/wake-up';
import { registerActions } from '../../src/features/actions/register';
import { type Storage, storageOver, type Tables } from '../../src/storage/open-storage';
import type { Messenger } from '../../src/teams/messenger';
import { counted } from './counted';

const TENANT = 'contoso';
const ZONE = 'Europe/Stockholm';
const DUE = '2026-12-04';
/** The morning on which everything here is due. */
export const NOW = instantAt(DUE, '09:00', ZONE);
const TAKEN_ON = NOW - minutes(60 * 24 * 12);

/** The engine and the reminders over some tables, with people who are due. */
export interface BenchWorld {
  storage: Storage;
  /** Requests to each table, counted where the product asks them, since the last time that this was asked. */
  requests(): Requests;
  /** So many more people, each with one action that is due now. */
  seed(count: number): Promise<void>;
  /** Rings all that is due. */
  sweep(): Promise<Sweep>;
}

export type Requests = Record<keyof Tables, number>;

export interface Sweep {
  /** How many reminders went out. */
  sent: number;
  /** Milliseconds until all was said and written. */
  took: number;
  /** Milliseconds of CPU of this process. A busy machine stretches them, too, but far less than it stretches `took`. */
  cpu: number;
}

export function benchWorld(given: Tables): BenchWorld {
  let asked: Requests = { ...NONE };
  let sent = 0;
  let people = 0;
  const count = (table: keyof Tables) => counted(given[table], () => (asked[table] += 1));
  const storage = storageOver({
    ...{ pairs: count('pairs'), people: count('people'), directory: count('directory'), wakeups: count('wakeups') },
  });
  const messenger: Messenger = {
    async send(to) {
      // As the real one does, which has to know the chat.
      if (!to.reach) await storage.people.find(to);
      return { sent: `message-${++sent}` };
    },
    update: async () => 'updated',
  };
  const others = PAIR_WAKE_UP_KINDS.map((kind) => ({ kind, ring: async () => ({ is: 'done' as const }) }));
  const handlers = [...registerActions({ ...storage, messenger }).wakeUps, ...others];
  const onTrouble = ({ kind }: { kind: string }) => {
    throw new Error(`a reminder failed: ${kind}`);
  };
  const schedule = createSchedule({ ...storage, handlers, clock: () => NOW, onTrouble });
  return {
    storage,
    requests() {
      const since = asked;
      asked = { ...NONE };
      return since;
    },
    async seed(more) {
      const numbers = Array.from({ length: more }, () => ++people);
      for (let from = 0; from < more; from += AT_ONCE) {
        await Promise.all(numbers.slice(from, from + AT_ONCE).map((number) => seedOne(storage, number)));
      }
    },
    async sweep() {
      const before = sent;
      const [began, used] = [performance.now(), process.cpuUsage()];
      await schedule.sweep();
      const { user, system } = process.cpuUsage(used);
      return { sent: sent - before, took: performance.now() - began, cpu: (user + system) / 1000 };
    },
  };
}

const AT_ONCE = 16;
const NONE: Requests = { pairs: 0, people: 0, directory: 0, wakeups: 0 };

/** Somebody who owes their manager something by today, and has not been reminded of it. */
async function seedOne({ people, conversations, wakeUps }: Storage, number: number): Promise<void> {
  const pair = { tenant: TENANT, manager: `manager-${number}`, employee: `employee-${number}` };
  const person = { tenant: TENANT, id: pair.employee };
  const conversation = `talk-${number}`;
  const reach = { serviceUrl: 'https://teams.example', chat: `chat-${number}` };
  await people.remember({ ...person, name: `Person ${number}`, timeZone: ZONE, locale: 'en-GB', reach });
  await people.join(person, { ref: { pair, id: conversation }, createdAt: TAKEN_ON });
  await wakeUps.set({ kind: 'morning', due: NOW, person });
  const action = {
    ...{ id: `action-${number}`, conversation, pair, owner: 'employee' as const, text: 'Ask Patti about her path' },
    ...{ due: DUE, createdAt: TAKEN_ON, state: { is: 'open' as const } },
  };
  await conversations.write(pair, [{ action }]);
}
