import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../src/domain/conversation';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import type { Shown } from './chat-log';
import { CATALOG_ID } from './graph-world';
import { TENANT } from './stand-in-entra';
import { StandInGraph } from './stand-in-graph';
import type { StandInEvent } from './stand-in-graph-diaries';
import type { Teammate } from './teams-activities';
import { startWholeApp, type WholeApp } from './whole-app';

/** A Monday, nine o'clock in London. */
export const STARTED = Date.parse('2026-03-02T09:00:00Z');
/** The Tuesday of the week after, at nine. */
export const TUESDAY = Date.parse('2026-03-10T09:00:00Z');
const RSC = [
  { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
  { name: 'OnlineMeetingIncomingAudio.Detect.Chat', type: 'Delegated' },
];

/** Two people with a date. */
export interface Two {
  mia: Teammate;
  emil: Teammate;
}

/** The whole product beside a Microsoft 365 in which its administrator has agreed to everything. */
export interface DiaryWorld {
  app: WholeApp;
  cloud: StandInGraph;
  storage: Storage;
  /** Mia has invited Emil for Tuesday, and is yet to be answered. */
  invite(place?: string, emil?: Partial<Teammate>): Promise<Two>;
  /** Mia has invited Emil, and he has said yes. */
  agree(place?: string, emil?: Partial<Teammate>): Promise<Two>;
  /** So much later, everything that is due has rung. */
  later(milliseconds: number): Promise<void>;
  conversation(two: Two): Promise<Conversation>;
  /** What stands in a diary. */
  events(of: Teammate): StandInEvent[];
  /** The one event of the two, as Mia has it. */
  event(two: Two): StandInEvent;
  /** The latest card in a chat, as text. */
  newest(of: Teammate): string;
  stop(): Promise<void>;
}

export async function startDiaryWorld(): Promise<DiaryWorld> {
  let app: WholeApp | undefined;
  const cloud = await StandInGraph.start(() => app?.clock.now ?? STARTED);
  cloud.meetings.catalogue = { id: CATALOG_ID, permissions: RSC };
  app = await startWholeApp(STARTED, { cloud });
  const storage = await openStorage({ connectionString: app.tables });
  const within: Omit<DiaryWorld, 'invite' | 'agree'> = {
    app,
    cloud,
    storage,
    async later(milliseconds) {
      if (!app) return;
      app.clock.now += milliseconds;
      // What rings may set what is due at once.
      while ((await app.sweep()) > 0);
    },
    async conversation({ mia }) {
      const [part] = await storage.people.parts({ tenant: TENANT, id: mia.id }, 1);
      const kept = part && (await storage.conversations.find(part.ref));
      if (!kept) throw new Error('nothing is stored');
      return kept.value;
    },
    events: ({ id }) => cloud.diaries.of(id),
    event({ mia }) {
      const [event, ...more] = cloud.diaries.of(mia.id);
      if (!event || more.length > 0) throw new Error(`there are ${more.length} more events`);
      return event;
    },
    newest: (of) => cardIn(app?.teams.shown(of).at(-1)),
    async stop() {
      await app?.stop();
      await cloud.stop();
    },
  };
  const invite: DiaryWorld['invite'] = (place, emil) => inviteIn(within, place, emil);
  return {
    ...within,
    invite,
    async agree(place, emil) {
      const two = await invite(place, emil);
      await within.app.teams.click(two.emil, 'invite.accept', { slot: String(TUESDAY) });
      await within.later(0);
      return two;
    },
  };
}

/** Two whom nobody has seen before, each with a mailbox. */
async function inviteIn(
  { app, cloud }: Pick<DiaryWorld, 'app' | 'cloud'>,
  place = 'video',
  more: Partial<Teammate> = {},
) {
  const [mia, emil] = ['Mia', 'Emil'].map((name): Teammate => {
    const id = randomUUID();
    return { id, name, email: `${id}@contoso.example`, timeZone: 'Europe/London', locale: 'en-GB' };
  }) as [Teammate, Teammate];
  const two = { mia, emil: { ...emil, ...more } };
  cloud.employs(two.mia, two.emil);
  for (const each of [two.mia, two.emil]) {
    await app.teams.install(each);
    await app.teams.say(each, '/career');
  }
  const offers = { date1: '2026-03-10', time1: '09:00' };
  await app.teams.click(two.mia, 'invite.send', { someone: two.emil.id, place, ...offers });
  await app.sweep();
  return two;
}

function cardIn(message: Shown | undefined): string {
  return JSON.stringify(message?.card ?? {});
}
