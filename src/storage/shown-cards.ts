import type { Instant } from '../domain/time';
import { keyOf } from './keys';
import type { People, PersonKey, ShownCard, Turn } from './people';
import { decode, encode } from './row';
import { type Shown, shownRow } from './rows/shown-row';
import type { Key, Row, Table } from './table';
import { untilStored } from './until-stored';

/** More would be updated by every click; further up in a chat, nobody looks. */
const MOST = 5;
const NONE: Shown = { cards: [] };

/** The row as it was read, or as it was written since: what is written next has to find it so. */
interface Read {
  shown: Shown;
  /** Absent while there is no row. */
  etag?: string;
}

/** What becomes of it; nothing when it is to stay as it is. */
type Decide = (shown: Shown) => Shown | undefined;

/** The cards shown to a person last, in one row of their partition: ids, and nothing of what the cards say. */
export function shownCards(people: Table): Pick<People, 'cards' | 'showed'> {
  return {
    cards: async (key) => [...(await read(people, key)).shown.cards],
    showed: async (key, card) => {
      await change(people, key, showing(card));
    },
  };
}

/**
 * The right to tell a person what is due stands in the same row: whoever tells them something writes it anyway.
 * @param row as it was read before one looked at what is due
 */
export function turnIn(people: Table, key: PersonKey, row: Row | undefined) {
  const { shown, etag } = asRead(row);
  return {
    busyUntil: shown.busyUntil,
    takeTurn: async (until: Instant): Promise<Turn | undefined> => {
      const taken = { ...shown, busyUntil: until };
      const written = await write(people, shownAt(key), taken, etag);
      if (written === undefined) return undefined;
      let latest: Read = { shown: taken, etag: written };
      const next = async (decide: Decide) => {
        latest = await change(people, key, decide, latest);
      };
      return { showed: (card) => next(showing(card)), end: () => next(giveBack(until)) };
    },
  };
}

function showing(card: ShownCard): Decide {
  return (shown) => ({ ...shown, cards: withNew(shown.cards, card) });
}

function giveBack(until: Instant): Decide {
  return ({ cards, busyUntil }) => (busyUntil === until ? { cards } : undefined);
}

/** @param known how the row was left last, if that is known: the first attempt then reads nothing */
async function change(people: Table, key: PersonKey, decide: Decide, known?: Read): Promise<Read> {
  let found = known;
  return untilStored(async () => {
    const before = found ?? (await read(people, key));
    found = undefined;
    const shown = decide(before.shown);
    if (!shown) return { stored: before };
    const etag = await write(people, shownAt(key), shown, before.etag);
    return etag === undefined ? undefined : { stored: { shown, etag } };
  });
}

async function read(people: Table, key: PersonKey): Promise<Read> {
  return asRead(await people.read(shownAt(key)));
}

function asRead(row: Row | undefined): Read {
  return row ? { shown: decode(row, shownRow), etag: row.etag } : { shown: NONE };
}

/** @returns the new ETag; nothing when another was faster */
async function write(people: Table, key: Key, shown: Shown, etag: string | undefined): Promise<string | undefined> {
  const columns = encode(shown, shownRow);
  const written = etag === undefined ? await people.insert(key, columns) : await people.replace(key, columns, etag);
  return typeof written === 'string' ? undefined : written.etag;
}

function withNew(cards: readonly ShownCard[], card: ShownCard): ShownCard[] {
  return [card, ...cards.filter(({ message }) => message !== card.message)].slice(0, MOST);
}

export const shownAt = ({ tenant, id }: PersonKey): Key => ({
  partition: keyOf(tenant, id),
  row: keyOf('cards', 'shown'),
});
