import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/domain/action';
import type { Conversation, Stage } from '../../src/domain/conversation';
import { HANDBOOK } from '../../src/domain/handbook';
import type { ConversationKey } from '../../src/domain/live';
import type { Meeting } from '../../src/domain/meeting';
import { newMeeting } from '../../src/domain/new-meeting';
import { type Pair, ROLES, type Role } from '../../src/domain/pair';
import { days, minutes } from '../../src/domain/time';
import type { Storage } from '../../src/storage/open-storage';
import type { Connector } from './connector';
import { actionOf, conversationOf } from './samples';
import { TENANT } from './stand-in-entra';
import { type Teammate, teamsId } from './teams-activities';

/** A Monday, 10:00 in London. */
export const STARTED = Date.parse('2026-11-23T10:00:00Z');

/** What two people have between them. */
export interface Matter {
  manager: Teammate;
  employee: Teammate;
  pair: Pair;
  /** Stands in everything that the two have for each other's eyes, and nowhere else. */
  secret: string;
  /** Stands in what each of them has kept to themselves. */
  own: Record<Role, string>;
  /** One of theirs for each stage, as cards and panels name it. */
  proposed: ConversationKey;
  agreed: ConversationKey & { startsAt: number };
  held: ConversationKey;
  action: ConversationKey;
  /** All that is stored of them, as one text. */
  stored(): Promise<string>;
}

export async function newMatter(storage: Storage, teams: Connector): Promise<Matter> {
  const manager = { id: randomUUID(), name: 'Mia Lindqvist' };
  const employee = { id: randomUUID(), name: 'Emil Andersson' };
  const pair = { tenant: TENANT, manager: manager.id, employee: employee.id };
  const secret = `secret-${randomUUID()}`;
  const own = { manager: `mine-${randomUUID()}`, employee: `mine-${randomUUID()}` };
  const startsAt = STARTED + minutes(5);
  const conversations = stages(startsAt, secret).map((stage) => ({
    ...conversationOf(pair, stage),
    opening: secret,
    why: secret,
  }));
  const [proposed, agreed, held] = conversations.map(({ id }) => ({ manager: manager.id, employee: employee.id, id }));
  if (!proposed || !agreed || !held) throw new Error('a stage is missing');
  const action = actionOf(pair, { text: secret, conversation: held.id, plea: plea(secret) });
  await keepAll(storage, teams, { manager, employee, conversations, action, secret, own });
  return {
    manager,
    employee,
    pair,
    secret,
    own,
    proposed,
    agreed: { ...agreed, startsAt },
    held,
    action: { ...held, id: action.id },
    stored: () => storedOf(storage, pair, agreed.id),
  };
}

/** Offered, agreed on and asked to be moved, and held. */
function stages(startsAt: number, secret: string): Stage[] {
  const slots = [STARTED + days(3)];
  return [
    { is: 'proposed', by: 'manager', slots },
    { is: 'agreed', by: 'employee', startsAt, move: { by: 'employee', slots, reason: secret } },
    { is: 'held', at: STARTED - days(20), soWhat: secret, next: '2026-11-23' },
  ];
}

const plea = (text: string): Action['plea'] => ({ for: 'help', by: 'employee', text, at: STARTED });

interface Kept {
  manager: Teammate;
  employee: Teammate;
  conversations: readonly Conversation[];
  action: Action;
  secret: string;
  own: Record<Role, string>;
}

async function keepAll({ people, conversations: kept }: Storage, teams: Connector, all: Kept): Promise<void> {
  const { manager, employee, conversations, action, own } = all;
  const pair = action.pair;
  for (const person of [manager, employee]) {
    const reach = { serviceUrl: teams.url, chat: teams.private(person).id, user: teamsId(person) };
    await people.remember({ tenant: TENANT, ...person, timeZone: 'Europe/London', locale: 'en-GB', reach });
    for (const { id, createdAt } of conversations)
      await people.join({ tenant: TENANT, id: person.id }, { ref: { pair, id }, createdAt });
  }
  const [, agreed] = conversations;
  if (!agreed) throw new Error('nothing is agreed');
  const thoughts = ROLES.map((role) => ({
    preparation: { conversation: agreed.id, role, reflections: [{ question: 0, text: own[role] }], version: 1 },
  }));
  const rows = conversations.map((conversation) => ({ conversation }));
  const written = await kept.write(pair, [...rows, { meeting: begun(agreed, all) }, { action }, ...thoughts]);
  if (written === 'changed-meanwhile') throw new Error('the pair is no new one');
}

/** A talk in its first part, with a note of each of the two for themselves. */
function begun(agreed: Conversation, { secret, own }: Kept): Meeting {
  const note = { at: STARTED, phase: 0, private: true, wording: 0 };
  return {
    ...newMeeting(agreed, HANDBOOK),
    startedAt: STARTED,
    runningSince: STARTED,
    soWhat: secret,
    notes: ROLES.map((author) => ({ ...note, id: `note-${author}`, author, text: own[author] })),
  };
}

async function storedOf({ conversations, people }: Storage, pair: Pair, id: string): Promise<string> {
  const ref = { pair, id };
  return JSON.stringify([
    await conversations.all(pair),
    await conversations.actions(pair),
    await conversations.meeting(ref),
    await conversations.map(pair),
    ...(await Promise.all(ROLES.map((role) => conversations.preparation(ref, role)))),
    ...(await Promise.all(ROLES.map((role) => people.find({ tenant: pair.tenant, id: pair[role] })))),
  ]);
}
