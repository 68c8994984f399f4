import { randomUUID } from 'node:crypto';
import { type Conversation, type ConversationRef, hold } from '../../src/domain/conversation';
import { personIn, ROLES, type Role } from '../../src/domain/pair';
import { days } from '../../src/domain/time';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import { startAzurite } from './azurite';
import { Connector } from './connector';
import { elsewhere, type Instance } from './instances';
import { agendaOf, meetingOf } from './meetings';
import { configOver, startEntra, TENANT } from './stand-in-entra';
import type { Teammate } from './teams-activities';

/** Faster than the product: twice a second, and what a killed process held is free after eight seconds. */
const PULSE = { every: 500, lease: 8000 };
const SEEDED_AT_ONCE = 20;

/** One message that somebody is to get exactly once. */
export interface Promised {
  to: Teammate;
  role: Role;
  ref: ConversationRef;
}

/** Real tables, a stand-in for Teams, and as many servers as one likes to start and to kill. */
export interface CrashWorld {
  promised: readonly Promised[];
  teams: Connector;
  spawn(): Promise<Instance>;
  /** Sets their alarms: one every `apart` milliseconds from now on. */
  set(promised: readonly Promised[], apart: number): Promise<void>;
  /** How often the person was sent it. */
  times(promised: Promised): number;
  /** Whether it is recorded that the person was sent it. */
  recorded(promised: Promised): Promise<boolean>;
  /** Whether there is still an alarm. */
  pending(): Promise<boolean>;
  stop(): Promise<void>;
}

/** @param pairs how many talks have just been held: each is to bring two recaps */
export async function startCrashWorld(pairs: number): Promise<CrashWorld> {
  const [azurite, entra, teams] = await Promise.all([startAzurite(), startEntra(), Connector.start(TENANT)]);
  const storage = await openStorage({ connectionString: azurite.connectionString });
  const promised: Promised[] = [];
  for (let from = 0; from < pairs; from += SEEDED_AT_ONCE) {
    const some = Array.from({ length: Math.min(SEEDED_AT_ONCE, pairs - from) }, () => heldTalk(storage, teams));
    promised.push(...(await Promise.all(some)).flat());
  }
  const config = configOver(azurite.connectionString, entra);
  const spawned: Instance[] = [];
  return {
    promised,
    teams,
    async spawn() {
      const instance = await elsewhere(config, PULSE);
      spawned.push(instance);
      return instance;
    },
    async set(some, apart) {
      const start = Date.now();
      await Promise.all(some.map((one, index) => storage.wakeUps.set(alarmOf(one, start + index * apart))));
    },
    times: ({ to }) => teams.shown(to).length,
    async recorded({ ref, role }) {
      const stage = (await storage.conversations.find(ref))?.value.stage;
      return stage?.is === 'held' && !!stage.recapped?.includes(role);
    },
    // What rings only after years, to delete what is old by then, is nothing that anybody waits for.
    pending: async () => ((await storage.wakeUps.earliest()) ?? Number.POSITIVE_INFINITY) < Date.now() + days(1),
    async stop() {
      await Promise.all(spawned.map((instance) => instance.kill()));
      await Promise.all([azurite.stop(), entra.stop(), teams.stop()]);
    },
  };
}

const alarmOf = ({ ref, role }: Promised, due: number) =>
  ({ kind: 'recap', due, pair: ref.pair, subject: ref.id, reader: role }) as const;

/** Two people who have just talked, and have installed the app. */
async function heldTalk({ people, conversations }: Storage, teams: Connector): Promise<Promised[]> {
  const pair = { tenant: TENANT, manager: randomUUID(), employee: randomUUID() };
  const conversation = held(pair);
  const { id } = conversation;
  await conversations.write(pair, [
    { conversation },
    { meeting: { ...meetingOf('30', [], id), closedAt: Date.now() } },
  ]);
  return Promise.all(
    ROLES.map(async (role) => {
      const to = { id: personIn(pair, role), name: `${role} ${id.slice(0, 8)}` };
      const reach = { serviceUrl: teams.url, chat: teams.private(to).id };
      await people.remember({ tenant: TENANT, ...to, timeZone: 'Europe/Stockholm', locale: 'en-GB', reach });
      return { to, role, ref: { pair, id } };
    }),
  );
}

function held(pair: ConversationRef['pair']): Conversation {
  const now = Date.now();
  const planned: Conversation = {
    ...{ id: randomUUID(), pair, format: '30', agenda: agendaOf('30'), place: 'video', startedBy: 'manager' },
    ...{ opening: '', questions: [], createdAt: now, moves: 0 },
    stage: { is: 'agreed', by: 'employee', startsAt: now },
  };
  return hold(planned, { soWhat: 'I will try design', next: '2027-02-22' }, now);
}
