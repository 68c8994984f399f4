import { createSchedule } from '../../src/app/schedule';
import { instantAt, minutes } from '../../src/domain/time';
import { PAIR_WAKE_UP_KINDS } from '../../src/domain/wake-up';
import { registerActions } from '../../src/features/actions/register';
import { type Storage, storageOver, type Tables } from '../../src/storage/open-storage';
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
  /** Requests to the tables, counted where the product asks them, since the last time that this was asked. */
  requests(): number;
  /** So many more people, each with one action that is due now. */
  seed(count: number): Promise<void>;
  /** Rings all that is due. @returns how many reminders went out, and how many milliseconds it took */
  sweep(): Promise<{ sent: number; took: number }>;
}

export function benchWorld(given: Tables): BenchWorld {
  let asked = 0;
  let sent = 0;
  let people = 0;
  const count = (table: keyof Tables) => counted(given[table], () => (asked += 1));
  const storage = storageOver({
    ...{ pairs: count('pairs'), people: count('people'), directory: count('directory'), wakeups: count('wakeups') },
  });
  const messenger = {
    send: async () => ({ sent: `message-${++sent}` }),
    update: async () => 'updated' as const,
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
      asked = 0;
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
      const began = performance.now();
      await schedule.sweep();
      return { sent: sent - before, took: performance.now() - began };
    },
  };
}

const AT_ONCE = 16;

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
