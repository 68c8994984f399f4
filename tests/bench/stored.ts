import type { Action } from '../../src/domain/action';
import { minutes } from '../../src/domain/time';
import type { Tables } from '../../src/storage/open-storage';
import { encode } from '../../src/storage/row';
import { actionRow } from '../../src/storage/rows/action-row';
import { alarmColumns, UNTRIED } from '../../src/storage/rows/wake-up-row';
import { keyFor } from '../../src/storage/wake-up-keys';
import { NOW } from './bench-world';

const OF_A_PAIR = 10;

/** So many actions with their alarms, none of them due today: what a sweep must not notice. */
export async function store({ pairs, wakeups }: Tables, count: number): Promise<void> {
  const pair = { tenant: 'contoso', manager: 'm', employee: 'e' };
  const action: Action = {
    ...{ id: 'a', conversation: 'c', pair, owner: 'employee', text: 'Something for later', due: '2027-06-01' },
    ...{ createdAt: NOW, state: { is: 'open' } },
  };
  // What stands in these rows is never read: one text for all of them saves a gigabyte.
  const columns = encode(action, actionRow, { state: 'open' });
  const alarm = (index: number) => ({
    ...{ kind: 'morning' as const, due: NOW + minutes(1440 + index) },
    person: { tenant: 'contoso', id: `later-${index}` },
  });
  const standing = alarmColumns(alarm(0), UNTRIED);
  for (let index = 0; index < count; index += 1) {
    const partition = `contoso|m|later-${Math.floor(index / OF_A_PAIR)}`;
    await pairs.insert({ partition, row: `action|later-${index}` }, columns);
    await wakeups.insert(keyFor(alarm(index)), standing);
  }
}
