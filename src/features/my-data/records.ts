import type { Conversation } from '../../domain/conversation';
import type { PairRecord, TalkRecord } from '../../domain/erase-view';
import { otherRole, type Pair, personIn, type Role, roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { type Reflection, sharedWith } from '../../domain/preparation';
import type { PersonKey } from '../../storage/people';
import type { MyDataDeps } from './deps';

/** One talk as one of the two may read it. */
export interface MyTalk extends TalkRecord {
  /** What the other one has shared of their preparation. */
  shared: readonly Reflection[];
}

export interface MyRecord extends PairRecord {
  pair: Pair;
  other: Person;
  /** Newest first. */
  talks: readonly MyTalk[];
}

type Reading = Pick<MyDataDeps, 'people' | 'conversations'>;

/** All that is kept of the pairs that somebody is part of, as they may read it, but for the other one's private notes. */
export async function recordsOf(deps: Reading, person: PersonKey): Promise<MyRecord[]> {
  const pairs = await pairsOf(deps, person);
  return Promise.all(pairs.map(({ pair, role }) => recordOf(deps, pair, role)));
}

/** The pairs that their pointers lead to; an order of its own keeps documents the same from one day to the next. */
export async function pairsOf(
  { people }: Pick<Reading, 'people'>,
  person: PersonKey,
): Promise<{ pair: Pair; role: Role }[]> {
  const parts = await people.parts(person, Number.POSITIVE_INFINITY);
  const pairs = new Map(parts.map(({ ref: { pair } }) => [`${pair.manager} ${pair.employee}`, pair]));
  return [...pairs.values()].flatMap((pair) => {
    const role = roleIn(pair, person);
    return role ? [{ pair, role }] : [];
  });
}

async function recordOf({ people, conversations }: Reading, pair: Pair, role: Role): Promise<MyRecord> {
  const key = { tenant: pair.tenant, id: personIn(pair, otherRole(role)) };
  const [kept, actions, map, other] = await Promise.all([
    conversations.all(pair),
    conversations.actions(pair),
    conversations.map(pair),
    people.find(key),
  ]);
  const newestFirst = kept.map(({ value }) => value).sort((one, next) => next.createdAt - one.createdAt);
  return {
    pair,
    role,
    other: other ?? { ...UNTOLD, ...key },
    talks: await Promise.all(newestFirst.map((conversation) => talkOf({ conversations }, conversation, role))),
    actions: actions.map(({ value }) => value),
    ...(map ? { map: map.value } : {}),
  };
}

async function talkOf(
  { conversations }: Pick<Reading, 'conversations'>,
  conversation: Conversation,
  role: Role,
): Promise<MyTalk> {
  const [meeting, mine, theirs] = await Promise.all([
    conversations.meeting(conversation),
    conversations.preparation(conversation, role),
    conversations.preparation(conversation, otherRole(role)),
  ]);
  return {
    conversation,
    ...(meeting ? { meeting: meeting.value } : {}),
    ...(mine ? { preparation: mine.value } : {}),
    shared: theirs ? sharedWith(theirs.value) : [],
  };
}
