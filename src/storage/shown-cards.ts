import { keyOf } from './keys';
import type { People, PersonKey, ShownCard } from './people';
import { decode, encode } from './row';
import { type Shown, shownSchema } from './rows/shown-row';
import type { Key, Row, Table } from './table';
import { untilStored } from './until-stored';

/** More would be updated by every click; further up in a chat, nobody looks. */
const MOST = 5;
const NONE: Shown = { cards: [] };

/** The cards shown to a person last, in one row of their partition: ids, and nothing of what the cards say. */
export function shownCards(people: Table): Pick<People, 'cards' | 'showed' | 'takeTurn' | 'endTurn'> {
  const read = async (key: PersonKey) => {
    const row = await people.read(at(key));
    return { row, shown: row ? decode(row, shownSchema) : NONE };
  };
  const change = <T>(key: PersonKey, decide: (shown: Shown) => { shown?: Shown; answer: T }): Promise<T> =>
    untilStored(async () => {
      const { row, shown: before } = await read(key);
      const { shown, answer } = decide(before);
      return !shown || (await write(people, at(key), shown, row)) ? { stored: answer } : undefined;
    });
  return {
    cards: async (key) => [...(await read(key)).shown.cards],
    showed: (key, card) =>
      change(key, (shown) => ({ shown: { ...shown, cards: withNew(shown.cards, card) }, answer: undefined })),
    takeTurn: (key, now, until) =>
      change(key, (shown) => {
        const { busyUntil } = shown;
        if (busyUntil !== undefined && busyUntil > now) return { answer: busyUntil };
        return { shown: { ...shown, busyUntil: until }, answer: undefined };
      }),
    endTurn: (key) => change(key, ({ cards }) => ({ shown: { cards }, answer: undefined })),
  };
}

async function write(people: Table, key: Key, shown: Shown, row: Row | undefined): Promise<boolean> {
  const columns = encode(shown, shownSchema, { kind: 'cards' });
  const written = row ? await people.replace(key, columns, row.etag) : await people.insert(key, columns);
  return written !== 'changed' && written !== 'exists';
}

function withNew(cards: readonly ShownCard[], card: ShownCard): ShownCard[] {
  return [card, ...cards.filter(({ message }) => message !== card.message)].slice(0, MOST);
}

const at = ({ tenant, id }: PersonKey): Key => ({ partition: keyOf(tenant, id), row: keyOf('cards', 'shown') });
