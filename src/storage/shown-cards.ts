import type { Instant } from '../domain/time';
import { keyOf } from './keys';
import type { People, PersonKey, ShownCard } from './people';
import { decode, encode } from './row';
import { type Shown, shownRow } from './rows/shown-row';
import type { Key, Table } from './table';
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

type Decide<T> = (shown: Shown) => { shown?: Shown; answer: T };

/** The cards shown to a person last, in one row of their partition: ids, and nothing of what the cards say. */
export function shownCards(people: Table): Pick<People, 'cards' | 'showed' | 'takeTurn'> {
  const showing =
    (card: ShownCard): Decide<undefined> =>
    (shown) => ({ shown: { ...shown, cards: withNew(shown.cards, card) }, answer: undefined });
  return {
    cards: async (key) => [...(await read(people, key)).shown.cards],
    showed: async (key, card) => {
      await change(people, key, showing(card));
    },
    takeTurn: async (key, now, until) => {
      const taken = await change(people, key, take(now, until));
      if (taken.answer !== undefined) return { busyUntil: taken.answer };
      let latest = taken.latest;
      const next = async (decide: Decide<undefined>) => {
        ({ latest } = await change(people, key, decide, latest));
      };
      return { showed: (card) => next(showing(card)), end: () => next(giveBack(until)) };
    },
  };
}

function take(now: Instant, until: Instant): Decide<Instant | undefined> {
  return (shown) => {
    const { busyUntil } = shown;
    if (busyUntil !== undefined && busyUntil > now) return { answer: busyUntil };
    return { shown: { ...shown, busyUntil: until }, answer: undefined };
  };
}

function giveBack(until: Instant): Decide<undefined> {
  return ({ cards, busyUntil }) => ({ ...(busyUntil === until && { shown: { cards } }), answer: undefined });
}

/** @param known how the row was left last, if that is known: the first attempt then reads nothing */
async function change<T>(
  people: Table,
  key: PersonKey,
  decide: Decide<T>,
  known?: Read,
): Promise<{ answer: T; latest: Read }> {
  let found = known;
  return untilStored(async () => {
    const before = found ?? (await read(people, key));
    found = undefined;
    const { shown, answer } = decide(before.shown);
    if (!shown) return { stored: { answer, latest: before } };
    const etag = await write(people, at(key), shown, before.etag);
    return etag === undefined ? undefined : { stored: { answer, latest: { shown, etag } } };
  });
}

async function read(people: Table, key: PersonKey): Promise<Read> {
  const row = await people.read(at(key));
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

const at = ({ tenant, id }: PersonKey): Key => ({ partition: keyOf(tenant, id), row: keyOf('cards', 'shown') });
