import { type PairHistory, talksOf } from '../../domain/history';
import { otherRole, type Pair, personIn, roleIn } from '../../domain/pair';
import type { PersonKey } from '../../storage/people';
import type { HistoryDeps } from './deps';

/** Of a person's conversations, newest first, how many are followed to their pairs. */
const LOOKED_AT = 1000;

/**
 * All that a person has behind them, by pair, the last talk first. Only what they were part of: of what either of them does with
 * somebody else there is nothing in a pair's partition.
 */
export async function historyOf({ conversations, people }: HistoryDeps, person: PersonKey): Promise<PairHistory[]> {
  const pairs = (await people.parts(person, LOOKED_AT)).map(({ ref: { pair } }) => pair);
  const distinct = [...new Map(pairs.map((pair) => [`${pair.manager} ${pair.employee}`, pair])).values()];
  const found = await Promise.all(distinct.map(ofPair));
  return found.flat().sort((one, other) => lastOf(other) - lastOf(one));

  async function ofPair(pair: Pair): Promise<PairHistory[]> {
    const role = roleIn(pair, person);
    if (!role) return [];
    const [all, actions] = await Promise.all([conversations.all(pair), conversations.actions(pair)]);
    const talks = talksOf(
      all.map(({ value }) => value),
      actions.map(({ value }) => value),
    );
    if (talks.length === 0) return [];
    const [map, other] = await Promise.all([
      conversations.map(pair),
      people.find({ tenant: pair.tenant, id: personIn(pair, otherRole(role)) }),
    ]);
    return [{ pair, role, name: other?.name ?? '', talks, ...(map ? { map: map.value } : {}) }];
  }
}

function lastOf({ talks }: PairHistory): number {
  return talks[0]?.at ?? 0;
}
