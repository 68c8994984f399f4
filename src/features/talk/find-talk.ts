import { type Conversation, nearest } from '../../domain/conversation';
import { type Role, roleIn } from '../../domain/pair';
import { type Person, sameCase } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { TalkDeps } from './deps';

/** A conversation, and the part that a person has in it. */
export interface Mine {
  conversation: Conversation;
  role: Role;
}

interface Named {
  manager: string;
  employee: string;
  id: string;
}

type FindDeps = Pick<TalkDeps, 'conversations' | 'people'>;

/** Of a person's conversations, newest first, how many are looked at to find the nearest. */
const LOOKED_AT = 20;

/** The conversation that a card names; for a stranger nothing, as if there were none. */
export async function findNamed(
  { conversations }: FindDeps,
  by: Person,
  { manager, employee, id }: Named,
): Promise<Mine | undefined> {
  const pair = { tenant: by.tenant, manager: sameCase(manager), employee: sameCase(employee) };
  const role = roleIn(pair, by);
  const kept = role && (await conversations.find({ pair, id }));
  return role && kept && { conversation: kept.value, role };
}

/** Of the conversations with a date, the one that is nearest in time. */
export async function findNearest(
  { conversations, people }: FindDeps,
  by: Person,
  now: Instant,
): Promise<Mine | undefined> {
  const refs = (await people.parts(by, LOOKED_AT)).map(({ ref }) => ref).filter(({ pair }) => roleIn(pair, by));
  const kept = await Promise.all(refs.map((ref) => conversations.find(ref)));
  const conversation = nearest(
    kept.flatMap((each) => (each ? [each.value] : [])),
    now,
  );
  const role = conversation && roleIn(conversation.pair, by);
  return conversation && role && { conversation, role };
}
