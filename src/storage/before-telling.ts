import type { BeforeTelling, PersonKey } from './people';
import { below, personAt } from './person-keys';
import { spokenTo } from './person-settings';
import { decode } from './row';
import { partRow, personRow } from './rows/person-row';
import { shownAt, turnIn } from './shown-cards';
import { rowsOf, type Table } from './table';

/**
 * In one piece, for in the order of their keys the cards come first, then the conversations, then the person; what else stands between
 * them is one row, of the diary.
 */
export async function beforeTelling(people: Table, key: PersonKey): Promise<BeforeTelling> {
  const [cards, { partition, row: last }] = [shownAt(key), personAt(key)];
  const rows = await rowsOf(people, { partition, from: cards.row, before: `${last}|` });
  const among = below(key, 'part');
  const parts = rows.filter(({ key: { row } }) => row >= among.from && row < among.before);
  const at = (name: string) => rows.find(({ key: { row } }) => row === name);
  const person = at(last);
  return {
    person: person && spokenTo(decode(person, personRow)),
    parts: parts.map((row) => decode(row, partRow)),
    ...turnIn(people, key, at(cards.row)),
  };
}
