import { type BeforeAction, promisedBefore } from '../../domain/carry-over';
import type { Pair, Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { sameCase } from '../../domain/person';
import type { InviteDeps } from './deps';
import type { SetUpForm } from './set-up-form';

/** What the one who plans has with the person they have chosen: what both promised last time, and which part is theirs. */
export interface LastTime {
  role: Role;
  before: readonly BeforeAction[];
}

/** Nothing while nobody is chosen, or the two have never talked. */
export async function lastTime(
  { conversations }: Pick<InviteDeps, 'conversations'>,
  { tenant, id }: Person,
  { who, someone, whose }: SetUpForm,
): Promise<LastTime | undefined> {
  const other = sameCase(who || someone);
  if (other === '') return undefined;
  const mine = whose === 'mine';
  const pair: Pair = { tenant, manager: mine ? other : id, employee: mine ? id : other };
  const [all, actions] = await Promise.all([conversations.all(pair), conversations.actions(pair)]);
  const before = promisedBefore(
    all.map(({ value }) => value),
    actions.map(({ value }) => value),
  );
  return before.length === 0 ? undefined : { role: mine ? 'employee' : 'manager', before };
}
