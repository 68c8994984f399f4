import { lastHeld } from '../../domain/open-baton';
import type { Pair } from '../../domain/pair';
import type { Instant, LocalDate } from '../../domain/time';
import type { PersonKey } from '../../storage/people';
import type { BatonDeps } from './deps';
import { standingOf } from './find-baton';

/** A next conversation that the employee of a pair has yet to arrange. */
export interface OpenBaton {
  pair: Pair;
  /** Id of the talk after which they took it on. */
  conversation: string;
  next: LocalDate;
}

/** Of a person's conversations, newest first, how many are followed to their pairs. */
const LOOKED_AT = 1000;

/** What that person's pairs agreed to and have not arranged yet, whichever of the two they are, soonest first. */
export async function openBatons(
  deps: Pick<BatonDeps, 'conversations' | 'people'>,
  person: PersonKey,
  now: Instant,
): Promise<OpenBaton[]> {
  const parts = await deps.people.parts(person, LOOKED_AT);
  const pairs = [...new Map(parts.map(({ ref: { pair } }) => [`${pair.manager} ${pair.employee}`, pair])).values()];
  const found = await Promise.all(pairs.map(ofPair));
  return found.flat().sort((one, other) => one.next.localeCompare(other.next));

  async function ofPair(pair: Pair): Promise<OpenBaton[]> {
    const all = (await deps.conversations.all(pair)).map(({ value }) => value);
    const held = lastHeld(all);
    if (!held || (await standingOf(deps, held, all, now)) !== 'open') return [];
    return [{ pair, conversation: held.id, next: held.stage.next }];
  }
}
