import { isDeepStrictEqual } from 'node:util';
import { beforeTelling } from './before-telling';
import { type Directory, openDirectory } from './directory';
import type { KnownPerson, People, PersonKey, PersonNews } from './people';
import { personDiaries } from './person-diaries';
import { below, partAt, personAt, waitingAt } from './person-keys';
import { hasMoved, spokenTo } from './person-settings';
import { decode, encode } from './row';
import { partRow, personRow } from './rows/person-row';
import { waitingRow } from './rows/wake-up-row';
import { shownCards } from './shown-cards';
import { type Row, rowsOf, type Table } from './table';
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
