import { keyOf } from './keys';
import type { People, PersonKey, ShownCard } from './people';
import { decode, encode } from './row';
import { shownSchema } from './rows/shown-row';
import type { Key, Table } from './table';
import { untilStored } from './until-stored';

/** More would be updated by every click; further up in a chat, nobody looks. */
const MOST = 5;

/** The cards shown to a person last, in one row of their partition: ids, and nothing of what the cards say. */
export function shownCards(people: Table): Pick<People, 'cards' | 'showed'> {
  const read = async (key: PersonKey) => {
    const row = await people.read(at(key));
    return { row, cards: row ? decode(row, shownSchema).cards : [] };
  };
  return {
    cards: async (key) => [...(await read(key)).cards],
    showed: (key, card) =>
      untilStored(async () => {
        const { row, cards } = await read(key);
        const columns = encode({ cards: withNew(cards, card) }, shownSchema, { kind: 'cards' });
        const written = row ? await people.replace(at(key), columns, row.etag) : await people.insert(at(key), columns);
        return written === 'changed' || written === 'exists' ? undefined : { stored: undefined };
      }),
  };
}

function withNew(cards: readonly ShownCard[], card: ShownCard): ShownCard[] {
  return [card, ...cards.filter(({ message }) => message !== card.message)].slice(0, MOST);
}

const at = ({ tenant, id }: PersonKey): Key => ({ partition: keyOf(tenant, id), row: keyOf('cards', 'shown') });
