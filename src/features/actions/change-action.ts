import type { Action, ActionRefusal, Changed } from '../../domain/action';
import { type Role, roleIn } from '../../domain/pair';
import { type Person, sameCase } from '../../domain/person';
import { nextReminder } from '../../domain/reminder';
import type { ActionsDeps } from './deps';

/** What became of a click. Nothing at all for a stranger, exactly as for an action that does not exist. */
export type Outcome = { action: Action; refused?: ActionRefusal } | undefined;

type ChangeDeps = Pick<ActionsDeps, 'conversations' | 'wakeUps'>;
type Key = { manager: string; employee: string; id: string };

const TRIES = 5;

/**
 * Changes an action as one of its pair asks. When it changed meanwhile, `change` decides again on the fresh one.
 * @throws when that happens five times in a row
 */
export async function changeAction(
  { conversations, wakeUps }: ChangeDeps,
  by: Person,
  { manager, employee, id }: Key,
  change: (action: Action, by: Role) => Changed,
): Promise<Outcome> {
  const pair = { tenant: by.tenant, manager: sameCase(manager), employee: sameCase(employee) };
  const role = roleIn(pair, by);
  if (!role) return undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.action(pair, id);
    if (!kept) return undefined;
    const changed = change(kept.value, role);
    if ('refused' in changed) return { action: kept.value, refused: changed.refused };
    // The alarm first: an action that waits for a day must not be without one. The old alarm finds its day moved.
    const due = nextReminder(changed, by);
    if (due !== undefined) await wakeUps.set({ kind: 'reminder', due, pair, subject: id, reader: changed.owner });
    const written = await conversations.write(pair, [{ action: changed, etag: kept.etag }]);
    if (written !== 'changed-meanwhile') return { action: changed };
  }
  throw new Error(`the action changed ${TRIES} times while one click was carried out`);
}
