import { CHECKS, type CheckName, type Finding } from '../../domain/finding';
import { within } from '../engine/within';

/** One look at one thing. It changes nothing. */
export type Look = () => Promise<Finding | readonly Finding[]>;

type Wait = Parameters<typeof within>[0];

/** For one check, in milliseconds: longer than its few questions together may take. */
const PATIENCE = 20_000;

/**
 * Looks at everything side by side, and says what was found in the order of the checks. Never throws: what went wrong in a look is
 * a finding, told by its kind.
 * @param wait how waiting is done; without it, a look has all the time in the world
 */
export async function examine(looks: Readonly<Record<CheckName, Look>>, wait?: Wait): Promise<Finding[]> {
  const found = await Promise.all(
    CHECKS.map(async (check) => {
      try {
        return await within(wait, PATIENCE, looks[check]);
      } catch (error) {
        return failed(check, error);
      }
    }),
  );
  return found.flat();
}

function failed(check: CheckName, error: unknown): Finding {
  const kind = error instanceof Error ? error.name : typeof error;
  return { check, state: 'mend', says: 'failed', values: { kind } };
}
