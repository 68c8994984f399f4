import type { Finding } from '../../domain/finding';
import { type Clock, minutes } from '../../domain/time';
import { ask } from './ask';
import type { Subject } from './subject';

/** Tokens are valid for a minute more or less, and no longer. */
const TOLERANCE = minutes(1);

/** Holds the machine's clock against what those say whose tokens we take. 1 request. */
export async function lookAtClock({ signIn }: Subject, clock: Clock): Promise<Finding> {
  if (!signIn) return { check: 'clock', state: 'off', says: 'unset' };
  const answer = await ask(signIn.jwksUri);
  if ('unreachable' in answer || answer.date === undefined) return { check: 'clock', state: 'off', says: 'unknown' };
  const ahead = clock() - answer.date;
  if (Math.abs(ahead) <= TOLERANCE) return { check: 'clock', state: 'fine', says: 'fine' };
  const count = Math.round(Math.abs(ahead) / minutes(1));
  return { check: 'clock', state: 'mend', says: ahead > 0 ? 'ahead' : 'behind', values: { count } };
}
