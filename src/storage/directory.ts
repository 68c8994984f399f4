import type { Person, TenantId } from '../domain/person';
import { keyOf, under } from './keys';
import type { PersonKey } from './people';
import { decode, encode, mustBeKnown } from './row';
import { listingRow, nameRow } from './rows/person-row';
import { type Columns, type Key, type Put, type Row, rowsOf, type Step, type Table } from './table';
import { untilStored } from './until-stored';

/** Who of a tenant has installed the app. */
export interface Directory {
  /** Lists a person as they are called now; somebody without a name is not listed. At most 3 round trips. */
  enter(person: Person): Promise<void>;
  /** Takes a person off the list. At most 3 round trips. */
  leave(key: PersonKey): Promise<void>;
  /** Leaves nothing of a person. At most 5 round trips. */
  forget(key: PersonKey): Promise<void>;
  /** At most `limit` people by name; 1 round trip for each 1,000. */
  list(tenant: TenantId, limit: number): Promise<Person[]>;
}

/**
 * Two rows a person: one under the name, so that a list is read in its order and never as a whole; and one under the id, which
 * says where the other one is. Both change in one transaction, so nobody is ever listed twice, or under a former name.
 */
export function openDirectory(table: Table): Directory {
  return {
    enter: (person) => relist(table, person, person.name === '' ? undefined : person),
    leave: (key) => relist(table, key, undefined),
    forget: async (key) => {
      await relist(table, key, undefined);
      const pointer = await table.read(pointerAt(key));
      if (pointer) await table.remove(pointer.key, pointer.etag);
    },
    list: async (tenant, limit) => {
      const rows = await rowsOf(table, { partition: keyOf(tenant), ...under('name') }, limit);
      return rows.map((row) => decode(row, nameRow));
    },
  };
}

/** Brings both rows in step with how the person is to be listed; nothing takes them off. */
async function relist(table: Table, key: PersonKey, person: Person | undefined): Promise<void> {
  return untilStored(async () => {
    const pointer = await table.read(pointerAt(key));
    const listed = pointer && decode(pointer, listingRow).as;
    const before = listed === undefined ? undefined : await table.read(at(key, listed));
    if (!before && !person) return { stored: undefined };
    if (before) mustBeKnown(before, nameRow);
    const after = person && { key: nameAt(person), columns: encode(person, nameRow) };
    const columns = encode({ as: after?.key.row }, listingRow);
    const guard = put({ key: pointerAt(key), columns }, pointer);
    const answer = await table.transact([guard, ...steps(before, after)]);
    return answer === 'changed-meanwhile' ? undefined : { stored: undefined };
  });
}

type Written = Pick<Row, 'key'> & { columns: Columns };

/** From one row under a name to the other: they may be the same row, or one of them may be missing. */
function steps(before: Row | undefined, after: Written | undefined): Step[] {
  if (!after) return before ? [{ remove: before.key }] : [];
  if (!before) return [put(after, undefined)];
  return before.key.row === after.key.row ? [put(after, before)] : [put(after, undefined), { remove: before.key }];
}

function put({ key, columns }: Written, before: Row | undefined): Put {
  return before ? { replace: key, columns, etag: before.etag } : { insert: key, columns };
}

const pointerAt = (key: PersonKey): Key => at(key, keyOf('id', key.id));
const nameAt = (person: Person): Key => at(person, keyOf('name', sortable(person.name), person.id));

function at({ tenant }: PersonKey, row: string): Key {
  return { partition: keyOf(tenant), row };
}

/** As people look names up: no matter the case or the accents. */
function sortable(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, LONGEST_NAME);
}

/** Enough to sort by, and short enough for a key even when each character takes five. */
const LONGEST_NAME = 40;
