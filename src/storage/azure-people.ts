import { isDeepStrictEqual } from 'node:util';
import type { WakeUp } from '../domain/wake-up';
import { type Directory, openDirectory } from './directory';
import { keyOf, laterFirst, under } from './keys';
import type { BeforeTelling, KnownPerson, Part, People, PersonKey, PersonNews } from './people';
import { personDiaries } from './person-diaries';
import { hasMoved, spokenTo } from './person-settings';
import { decode, encode } from './row';
import { partRow, personRow } from './rows/person-row';
import { waitingRow } from './rows/wake-up-row';
import { shownAt, shownCards, turnIn } from './shown-cards';
import { type Key, type Row, rowsOf, type Table } from './table';
import { untilStored } from './until-stored';

/** People in the table `people`, one partition a person; who has installed the app, in the table `directory`. */
export function azurePeople(people: Table, directoryTable: Table): People {
  const directory = openDirectory(directoryTable);
  return {
    find: async (key) => {
      const row = await people.read(personAt(key));
      return row && spokenTo(decode(row, personRow));
    },
    remember: (news, onMove) => remember(people, directory, news, onMove),
    unreach: (key) => unreach(people, directory, key),
    installed: (tenant, limit) => directory.list(tenant, limit),
    join: async (key, part) => {
      await people.insert(partAt(key, part), encode(part, partRow));
    },
    parts: async (key, limit) => {
      const rows = await rowsOf(people, below(key, 'part'), limit);
      return rows.map((row) => decode(row, partRow));
    },
    leave: async (key, conversation) => {
      const rows = await rowsOf(people, below(key, 'part'));
      const left = rows.filter((row) => decode(row, partRow).ref.id === conversation);
      for (const row of left) await people.remove(row.key, row.etag);
    },
    forget: (key) => forget(people, directory, key),
    ...shownCards(people),
    beforeTelling: (key) => beforeTelling(people, key),
    ...personDiaries(people),
    wait: async (key, wakeUp) => {
      await people.insert(waitingAt(key, wakeUp), encode(wakeUp, waitingRow, { about: wakeUp.kind }));
    },
    waiting: async (key) => {
      const rows = await rowsOf(people, below(key, 'waiting'));
      return rows.map((row) => decode(row, waitingRow));
    },
    stopWaiting: async (key, wakeUp) => {
      const row = await people.read(waitingAt(key, wakeUp));
      if (row) await people.remove(row.key, row.etag);
    },
  };
}

/**
 * In one piece, for in the order of their keys the cards come first, then the conversations, then the person; what else stands between
 * them is one row.
 */
async function beforeTelling(people: Table, key: PersonKey): Promise<BeforeTelling> {
  const [cards, { partition, row: last }] = [shownAt(key), personAt(key)];
  const rows = await rowsOf(people, { partition, from: cards.row, before: `${last}|` });
  const among = below(key, 'part');
  const parts = rows.filter(({ key: { row } }) => row >= among.from && row < among.before);
  const person = rows.find(({ key: { row } }) => row === last);
  return {
    person: person && spokenTo(decode(person, personRow)),
    parts: parts.map((row) => decode(row, partRow)),
    ...turnIn(
      people,
      key,
      rows.find(({ key: { row } }) => row === cards.row),
    ),
  };
}

/** The directory goes first: a crash in between leaves the news still new, so that the next time both are put right. */
async function remember(
  people: Table,
  directory: Directory,
  news: PersonNews,
  onMove: () => Promise<void> = async () => {},
) {
  return untilStored(async () => {
    const row = await people.read(personAt(news));
    const before = row && decode(row, personRow);
    const person: KnownPerson = { ...STRANGER, ...before, ...given(news) };
    const arrived = person.reach !== undefined && before?.reach === undefined;
    const stored = { person: spokenTo(person), arrived };
    if (isDeepStrictEqual(person, before)) return { stored };
    if (before && hasMoved(before, person)) await onMove();
    const { reach, settings: _, leavingSince: __, ...listed } = person;
    // Off the list, too, while there is no chat: an attempt that lost against the person's leaving may have listed them.
    await (reach ? directory.enter(listed) : directory.leave(news));
    return (await keep(people, person, row)) ? { stored } : undefined;
  });
}

async function unreach(people: Table, directory: Directory, key: PersonKey): Promise<void> {
  return untilStored(async () => {
    const row = await people.read(personAt(key));
    if (!row) return { stored: undefined };
    const { reach, ...person } = decode(row, personRow);
    if (!reach) return { stored: undefined };
    await directory.leave(key);
    return (await keep(people, person, row)) ? { stored: undefined } : undefined;
  });
}

/** What was written meanwhile goes with the next attempt; the key of the person sorts anywhere, so they are told apart. */
async function forget(people: Table, directory: Directory, key: PersonKey): Promise<void> {
  await directory.forget(key);
  await untilStored(async () => {
    const rows = await rowsOf(people, { partition: personAt(key).partition });
    const isPerson = (row: Row) => row.key.row === personAt(key).row;
    const inOrder = [...rows.filter((row) => !isPerson(row)), ...rows.filter(isPerson)];
    for (const row of inOrder) if ((await people.remove(row.key, row.etag)) === 'changed') return undefined;
    return { stored: undefined };
  });
}

async function keep(people: Table, person: KnownPerson, before: Row | undefined): Promise<boolean> {
  const key = personAt(person);
  const columns = encode(person, personRow, { reached: person.reach !== undefined });
  const written = before ? await people.replace(key, columns, before.etag) : await people.insert(key, columns);
  return written !== 'changed' && written !== 'exists';
}

/** What stands for what a client has not told yet. */
const STRANGER = { name: '', timeZone: 'UTC', locale: 'en' };

/** A field that is present, but undefined, is not news. */
function given<T extends object>(news: T): T {
  return Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined)) as T;
}

const personAt = (key: PersonKey): Key => at(key, 'person');

/** The newest first. */
function partAt(key: PersonKey, { ref, createdAt }: Part): Key {
  return at(key, 'part', laterFirst(createdAt), ref.id, ref.pair.manager, ref.pair.employee);
}

/** Whenever it was due: once its reader is back, it is due at once, and one of a kind is enough. */
function waitingAt(key: PersonKey, wakeUp: WakeUp): Key {
  if ('person' in wakeUp) return at(key, 'waiting', wakeUp.kind);
  const { kind, subject, reader, pair } = wakeUp;
  return at(key, 'waiting', kind, subject, reader, pair.manager, pair.employee);
}

function at({ tenant, id }: PersonKey, ...row: string[]): Key {
  return { partition: keyOf(tenant, id), row: keyOf(...row) };
}

function below({ tenant, id }: PersonKey, noun: string) {
  return { partition: keyOf(tenant, id), ...under(noun) };
}
