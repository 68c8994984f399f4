import type { Action } from '../../domain/action';
import type { Conversation, ConversationRef } from '../../domain/conversation';
import { type BatonStanding, batonStanding, type HeldConversation, isHeldConversation } from '../../domain/open-baton';
import { type Person, UNTOLD } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { BatonDeps } from './deps';

/** A talk after which the employee has the baton, and how that stands. */
export interface FoundBaton {
  held: HeldConversation;
  standing: BatonStanding;
  employee: Person;
  /** The manager's name; empty when it is not known. */
  name: string;
  /** What was agreed in that talk, by either. */
  actions: readonly Action[];
}

type Reading = Pick<BatonDeps, 'conversations' | 'people'>;

/** Of the employee's conversations, newest first, how many are looked through for the one the baton was handed to. */
const LOOKED_AT = 100;

/** Nothing while there is no such talk, or it has not been closed. */
export async function findBaton(
  { conversations, people }: Reading,
  { pair, id }: ConversationRef,
  now: Instant,
): Promise<FoundBaton | undefined> {
  const all = (await conversations.all(pair)).map(({ value }) => value);
  const held = all.find((conversation) => conversation.id === id);
  if (!held || !isHeldConversation(held)) return undefined;
  const key = { tenant: pair.tenant, id: pair.employee };
  const [employee, manager, actions] = await Promise.all([
    people.find(key),
    people.find({ tenant: pair.tenant, id: pair.manager }),
    conversations.actions(pair),
  ]);
  return {
    held,
    standing: await standingOf({ conversations, people }, held, all, now),
    employee: employee ?? { ...UNTOLD, ...key },
    name: manager?.name ?? '',
    actions: actions.map(({ value }) => value).filter(({ conversation }) => conversation === id),
  };
}

export async function standingOf(
  deps: Reading,
  held: HeldConversation,
  all: readonly Conversation[],
  now: Instant,
): Promise<BatonStanding> {
  return batonStanding(held, all, await isHandedOn(deps, held), now);
}

/** Told from the conversation with the new manager itself: it was named before it was sent, so nothing can come in between. */
async function isHandedOn({ conversations, people }: Reading, { pair, stage }: HeldConversation): Promise<boolean> {
  const { handedTo } = stage.baton ?? {};
  if (handedTo === undefined) return false;
  const parts = await people.parts({ tenant: pair.tenant, id: pair.employee }, LOOKED_AT);
  const pointer = parts.find(({ ref }) => ref.id === handedTo && ref.pair.manager !== pair.manager);
  return pointer !== undefined && (await conversations.find(pointer.ref)) !== undefined;
}
