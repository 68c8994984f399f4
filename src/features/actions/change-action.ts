import { type Action, type ActionRefusal, type Changed, ownerOf } from '../../domain/action';
import { alarmFor } from '../../domain/bundle';
import { ROLES, type Role, roleIn } from '../../domain/pair';
import { type Person, sameCase } from '../../domain/person';
import { untoldTo } from '../../domain/plea';
import type { Instant } from '../../domain/time';
import type { WakeUp } from '../../domain/wake-up';
import type { ActionKey } from '../../storage/people';
import type { Turn } from '../../teams/bot-feature';
import type { ActionsDeps } from './deps';
import { personOf } from './shared-actions';

/** What became of a click. Nothing at all for a stranger, exactly as for an action that does not exist. */
export type Outcome = { action: Action; role: Role; refused?: ActionRefusal } | undefined;

type ChangeDeps = Pick<ActionsDeps, 'conversations' | 'wakeUps' | 'people'>;

const TRIES = 5;

/**
 * Changes an action as one of its pair asks. When it changed meanwhile, `change` decides again on the fresh one.
 * @throws when that happens five times in a row
 */
export async function changeAction(
  deps: ChangeDeps,
  { by, now }: Pick<Turn, 'by' | 'now'>,
  { manager, employee, id }: ActionKey,
  change: (action: Action, by: Role) => Changed,
): Promise<Outcome> {
  const pair = { tenant: by.tenant, manager: sameCase(manager), employee: sameCase(employee) };
  const role = roleIn(pair, by);
  if (!role) return undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await deps.conversations.action(pair, id);
    if (!kept) return undefined;
    const changed = change(kept.value, role);
    if ('refused' in changed) return { action: kept.value, role, refused: changed.refused };
    // The alarms first: an action that waits for a day must not be without one. The old alarm finds its day moved.
    await Promise.all((await alarmsOf(deps, by, changed, now)).map(deps.wakeUps.set));
    const written = await deps.conversations.write(pair, [{ action: changed, etag: kept.etag }]);
    if (written !== 'changed-meanwhile') return { action: changed, role };
  }
  throw new Error(`the action changed ${TRIES} times while one click was carried out`);
}

/** For the owner's next morning; for who is to be told of a plea; and for the cards of both, which say something else now. */
async function alarmsOf({ people }: ChangeDeps, by: Person, action: Action, now: Instant): Promise<WakeUp[]> {
  const { pair, id: subject } = action;
  const owner = ownerOf(action) === by.id ? by : await personOf(people, pair, action.owner);
  const morning = alarmFor([action], owner);
  return [
    ...(morning ? [morning] : []),
    ...ROLES.filter((reader) => untoldTo(action, reader)).map(
      (reader): WakeUp => ({ kind: 'plea', due: now, pair, subject, reader }),
    ),
    ...ROLES.map((reader): WakeUp => ({ kind: 'cards', due: now, pair, subject, reader })),
  ];
}
