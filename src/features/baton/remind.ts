import { batonReminded, batonWakesAt, isBatonDue, isLastAsking } from '../../domain/baton';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import { batonCard } from './baton-card';
import { changeBaton } from './change-baton';
import type { BatonDeps } from './deps';
import { findBaton } from './find-baton';

/**
 * Reminds the employee to arrange the next conversation. While one is planned there is nothing to say; should it come to nothing,
 * the baton is looked at again on the next of its days.
 */
export async function remindOfBaton(deps: BatonDeps, { pair, subject }: PairWakeUp, now: Instant): Promise<Rung> {
  const ref = { pair, id: subject };
  const found = await findBaton(deps, ref, now);
  // The close is being written this moment, or never was.
  if (!found) return { is: 'missing' };
  const { held, standing, employee } = found;
  if (standing !== 'open' && standing !== 'planned') return { is: 'done' };
  const isDue = isBatonDue(held.stage, employee, now);
  const after = isDue ? { ...held.stage, baton: batonReminded(held.stage.baton, now) } : held.stage;
  if (isDue && standing === 'open') {
    const card = batonCard({ ...found, reader: employee, last: isLastAsking(held.stage, employee, now) });
    const summary = translator(employee.locale, 'plain')('baton.summary');
    if ((await deps.messenger.send(employee, card, summary)) === 'unreachable') return { is: 'waiting' };
    // After sending, never before: should the process end in between, it comes twice rather than not at all.
    await changeBaton(deps, ref, (baton) => batonReminded(baton, now));
  }
  const due = batonWakesAt(after, employee, now);
  return due === undefined ? { is: 'done' } : { is: 'again', due };
}
