import type { FoundTimes, TimesWanted } from '../../domain/found-times';
import type { Person } from '../../domain/person';
import type { FreeTimesDeps } from './deps';
import { findTimes } from './find';

export interface FreeTimes {
  /** Whether it makes sense to offer it to this person now. Never throws. */
  canFind(by: Person): Promise<boolean>;
  find(wanted: TimesWanted): Promise<FoundTimes>;
}

/** Finds times in the diaries of two people; nothing where this installation does not use diaries. */
export function registerFreeTimes(deps: FreeTimesDeps): FreeTimes | undefined {
  if (deps.tier === 0) return undefined;
  return { canFind: (by) => canFind(deps, by), find: (wanted) => findTimes(deps, wanted) };
}

/** The organisation has allowed it for everyone, or the person for themselves. */
async function canFind({ tier, tokens }: FreeTimesDeps, by: Person): Promise<boolean> {
  if (tier === 2) return true;
  const held = await tokens?.of(by);
  return held !== undefined && 'token' in held;
}
