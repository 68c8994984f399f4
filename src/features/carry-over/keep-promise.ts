import { type Action, type Changed, complete, drop, reschedule, undo } from '../../domain/action';
import { promisedBefore } from '../../domain/carry-over';
import type { PromiseAnswer, PromiseRequest, PromiseWish } from '../../domain/live';
import { ROLES, type Role, roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { keyOf, refOf, roomOf } from '../../domain/room';
import { dateAt, type Instant } from '../../domain/time';
import type { Line } from '../../http/live';
import { translator } from '../../text/translate';
import type { CarryOverDeps } from './deps';

/** Does to something promised last time what its owner asks for in the panel, and shows both what stands there now. */
export async function keepPromise(deps: CarryOverDeps, { by }: Line, request: PromiseRequest): Promise<PromiseAnswer> {
  const ref = refOf(request.conversation, by.tenant);
  if (!roleIn(ref.pair, by)) return { refused: 'not-found' };
  const owner = (await deps.people.find(by)) ?? { ...UNTOLD, ...by };
  const now = deps.now();
  const key = { manager: ref.pair.manager, employee: ref.pair.employee, id: request.action };
  const done = await deps.changeAction(owner, key, now, (action, role) => changed(action, role, request, owner, now));
  if (!done) return { refused: 'not-found' };
  if (done.refused) return { refused: done.refused };
  const [all, actions] = await Promise.all([deps.conversations.all(ref.pair), deps.conversations.actions(ref.pair)]);
  const before = promisedBefore(
    all.map(({ value }) => value),
    actions.map(({ value }) => value),
    ref.id,
  );
  for (const role of ROLES) deps.tell(roomOf(ref, role), 'shared', { conversation: keyOf(ref), before });
  return { before };
}

function changed(action: Action, by: Role, wish: PromiseWish, { timeZone, locale }: Person, now: Instant): Changed {
  switch (wish.do) {
    case 'done':
      return complete(action, by, now);
    case 'undo':
      return undo(action, by, now);
    case 'take-along':
      return reschedule(action, by, wish.due, dateAt(now, timeZone), now);
    case 'drop':
      // Whoever lets it go in the talk may say why aloud.
      return drop(action, by, wish.reason?.trim() || translator(locale, 'plain')('carry-over.dropped'), now);
  }
}
