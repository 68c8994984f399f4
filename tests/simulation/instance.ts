import { ringAfterWriting } from '../../src/app/ring-after-writing';
import { createSchedule } from '../../src/app/schedule';
import { wakeWhenMoved } from '../../src/app/wake-when-moved';
import { HANDBOOK } from '../../src/domain/handbook';
import { type Instant, minutes } from '../../src/domain/time';
import { PAIR_WAKE_UP_KINDS } from '../../src/domain/wake-up';
import { registerActions } from '../../src/features/actions/register';
import { registerMeeting } from '../../src/features/meeting/register';
import { type Storage, storageOver, type Tables } from '../../src/storage/open-storage';
import type { WakeUpHandler } from '../../src/storage/wake-ups';
import type { Messenger } from '../../src/teams/messenger';
import { tableOver } from './faulty-table';
import { Line, type LineDeps } from './line';
import { type Random, randomOf } from './random';
import { type Chats, messengerOver } from './teams';

/** Parts of the product that a test exchanges for broken ones, to see that it is noticed. */
export interface Breaks {
  storage?(storage: Storage): Storage;
  messenger?(messenger: Messenger, line: Line): Messenger;
  lease?: number;
}

export interface InstanceDeps extends Omit<LineDeps, 'seed' | 'onCrash'> {
  name: string;
  seed: string;
  tables: Tables;
  chats: Chats;
  breaks: Breaks;
  /** How far its clock is ahead of the others', in milliseconds; may be negative. */
  skew: number;
  onCrash(): void;
}

/** One life of one server: all that the app builds of these parts, over lines that fail. */
export interface Running {
  line: Line;
  clock(): Instant;
  storage: Storage;
  sweep(): Promise<number>;
  actions: ReturnType<typeof registerActions>;
  meeting: ReturnType<typeof registerMeeting>;
}

export function startInstance(deps: InstanceDeps): Running {
  const { timeline, name, tables, chats, breaks, skew } = deps;
  const line = new Line(deps);
  const clock = () => timeline.now + skew;
  const over = (table: keyof Tables) => tableOver(line, table, tables[table]);
  const opened = storageOver({
    ...{ pairs: over('pairs'), people: over('people'), directory: over('directory'), wakeups: over('wakeups') },
  });
  const { conversations, wakeUps, people: kept, ready } = breaks.storage?.(opened) ?? opened;
  const people = wakeWhenMoved({ people: kept, wakeUps, clock });
  const random: Random = randomOf(deps.seed, 'teams');
  const plain = messengerOver({ line, by: name, people, chats, random, faults: deps.faults });
  const messenger = breaks.messenger?.(plain, line) ?? plain;
  const outside = ringAfterWriting({ conversations, wakeUps, clock }, (near) => schedule.sweep(near));
  const features = { ...outside, people, messenger, handbook: HANDBOOK, tell: () => {}, now: clock, clock };
  const actions = registerActions(features);
  const meeting = registerMeeting(features);
  const schedule = createSchedule({
    ...{ wakeUps, people, clock, wait: line.wait, onTrouble: () => {} },
    lease: breaks.lease ?? minutes(2),
    handlers: withOthers([...actions.wakeUps, ...meeting.wakeUps]),
  });
  const storage = { ...outside, people, ready };
  return { line, clock, storage, sweep: schedule.sweep, actions, meeting };
}

/** What other features have to say is not looked at here. */
function withOthers(handlers: readonly WakeUpHandler[]): WakeUpHandler[] {
  const others = PAIR_WAKE_UP_KINDS.filter((kind) => !handlers.some((handler) => handler.kind === kind));
  return [...handlers, ...others.map((kind): WakeUpHandler => ({ kind, ring: async () => ({ is: 'done' }) }))];
}
