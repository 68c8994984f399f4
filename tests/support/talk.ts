import { randomUUID } from 'node:crypto';
import { createSchedule } from '../../src/app/schedule';
import { accept } from '../../src/domain/answer';
import type { Conversation } from '../../src/domain/conversation';
import { HANDBOOK, type Handbook } from '../../src/domain/handbook';
import { ROLES, type Role } from '../../src/domain/pair';
import type { Person } from '../../src/domain/person';
import { type Plan, plan } from '../../src/domain/plan';
import { type Instant, minutes } from '../../src/domain/time';
import type { Line, Tell } from '../../src/http/live';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import type { WakeUpHandler } from '../../src/storage/wake-ups';
import type { Card } from '../../src/teams/card';
import type { Messenger } from '../../src/teams/messenger';

/** A Sunday, 10:00 in London: 11:00 for Alex, 05:00 for Megan. */
export const NOW: Instant = Date.parse('2026-11-22T10:00:00Z');
export const STARTS_AT: Instant = NOW + minutes(5);

export const PEOPLE: Readonly<Record<Role, Person>> = {
  manager: { tenant: 'contoso', id: 'megan', name: 'Megan Bowen', timeZone: 'America/New_York', locale: 'en-GB' },
  employee: { tenant: 'contoso', id: 'alex', name: 'Alex Wilber', timeZone: 'Europe/Stockholm', locale: 'en-GB' },
};
export const STRANGER: Person = { ...PEOPLE.manager, id: 'adele', name: 'Adele Vance' };
export const PAIR = { tenant: 'contoso', manager: 'megan', employee: 'alex' };
export const KEY = { manager: 'megan', employee: 'alex', id: 'talk-1' };
export const REF = { pair: PAIR, id: KEY.id };

export interface Sent {
  to: string;
  card: Card;
  summary: string;
}

/** Two people with a conversation agreed on, over tables of their own. Everything said to them is kept. */
export interface Talk extends Storage {
  clock: { now: Instant };
  now(): Instant;
  messenger: Messenger;
  tell: Tell;
  handbook: Handbook;
  sent: Sent[];
  /** Cards that took the place of one that was sent. */
  updated: (Sent & { message: string })[];
  told: { room: string; event: string; message: unknown }[];
  /** A connected panel of that person, and the rooms it listens to. */
  panelOf(person: Person): Line & { rooms: string[] };
  /** Rings everything that is due, as the running app does. */
  ring(handlers: readonly WakeUpHandler[]): Promise<void>;
}

export async function openTalk(connectionString: string, change: Partial<Plan> = {}): Promise<Talk> {
  const storage = await openStorage({ connectionString, prefix: `t${randomUUID().replaceAll('-', '').slice(0, 12)}` });
  for (const role of ROLES) await storage.people.remember({ ...PEOPLE[role], reach: { serviceUrl: 'x', chat: role } });
  await keep(storage, agreed(change));
  const clock = { now: NOW };
  const sent: Sent[] = [];
  const updated: Talk['updated'] = [];
  const told: Talk['told'] = [];
  return {
    ...storage,
    clock,
    now: () => clock.now,
    sent,
    updated,
    told,
    tell: (room, event, message) => void told.push({ room, event, message }),
    handbook: HANDBOOK,
    messenger: messengerInto({ sent, updated }, storage),
    panelOf: (by) => panelInto([], by),
    ring: (handlers) => ring(storage, clock, handlers),
  };
}

export function agreed(change: Partial<Plan> = {}, startsAt = STARTS_AT): Conversation {
  const questions = [{ prompt: 'proud' }, { prompt: 'favourite' }];
  const draft = {
    id: KEY.id,
    pair: PAIR,
    startedBy: 'manager' as const,
    opening: 'It is about you.',
    questions,
    slots: [startsAt],
    ...change,
  };
  const planned = plan(draft, HANDBOOK, NOW);
  if ('problems' in planned) throw new Error(planned.problems.join());
  const answered = accept(planned, 'employee', startsAt, NOW);
  if ('refused' in answered) throw new Error(answered.refused);
  return answered;
}

/** Stores a conversation as the product does: pointers first. */
export async function keep({ people, conversations }: Storage, conversation: Conversation): Promise<void> {
  const { pair, id, createdAt } = conversation;
  const part = { ref: { pair, id }, createdAt };
  for (const role of ROLES) await people.join({ tenant: pair.tenant, id: pair[role] }, part);
  await conversations.write(pair, [{ conversation }]);
}

function messengerInto({ sent, updated }: Pick<Talk, 'sent' | 'updated'>, { people }: Storage): Messenger {
  return {
    async send(to, card, summary) {
      if (!(await people.find(to))?.reach) return 'unreachable';
      sent.push({ to: to.id, card, summary });
      return { sent: `message-${sent.length}` };
    },
    async update(to, message, card, summary) {
      updated.push({ to: to.id, message, card, summary });
      return 'updated';
    },
  };
}

function panelInto(rooms: string[], by: Person): Line & { rooms: string[] } {
  return { by, rooms, listen: (room) => void rooms.push(room) };
}

async function ring(storage: Storage, clock: { now: Instant }, handlers: readonly WakeUpHandler[]): Promise<void> {
  const trouble: unknown[] = [];
  const onTrouble = (error: unknown) => void trouble.push(error);
  const schedule = createSchedule({ ...storage, handlers, clock: () => clock.now, onTrouble });
  await schedule.sweep();
  if (trouble.length > 0) throw trouble[0];
}
