import { keyOf } from './keys';
import type { People, PersonDiary, PersonKey } from './people';
import { decode, encode } from './row';
import { diaryRow } from './rows/diary-row';
import type { Key, Table } from './table';
import { untilStored } from './until-stored';

const NOTHING: PersonDiary = { events: [] };

/** What stands of ours in each person's diary, in one row of their partition: ids and dates, and not a word of anybody. */
export function personDiaries(people: Table): Pick<People, 'diary' | 'changeDiary'> {
  const read = async (key: PersonKey) => {
    const row = await people.read(at(key));
    return { row, diary: row ? decode(row, diaryRow) : NOTHING };
  };
  return {
    diary: async (key) => (await read(key)).diary,
    changeDiary: (key, change) =>
      untilStored(async () => {
        const { row, diary } = await read(key);
        const changed = change(diary);
        if (changed === diary) return { stored: undefined };
        const columns = encode(changed, diaryRow);
        const written = row ? await people.replace(at(key), columns, row.etag) : await people.insert(at(key), columns);
        return typeof written === 'string' ? undefined : { stored: undefined };
      }),
  };
}

const at = ({ tenant, id }: PersonKey): Key => ({ partition: keyOf(tenant, id), row: keyOf('diary', 'ours') });
