import { goingOf } from '../../domain/erase-view';
import type { EraseView } from '../../domain/my-data';
import { UNTOLD } from '../../domain/person';
import type { PersonKey } from '../../storage/people';
import { nameOf } from '../../text/name';
import type { MyDataDeps } from './deps';
import { recordsOf } from './records';

/** What erasing would take from a person, and what would stay with whom. */
export async function lookBefore(
  deps: Pick<MyDataDeps, 'people' | 'conversations'>,
  by: PersonKey,
): Promise<EraseView> {
  const [records, me] = await Promise.all([recordsOf(deps, by), deps.people.find(by)]);
  const { locale } = me ?? UNTOLD;
  return {
    goes: goingOf(records),
    stays: records.flatMap(({ other, talks }) =>
      talks.length === 0 ? [] : [{ name: nameOf(other, locale), conversations: talks.length }],
    ),
  };
}
