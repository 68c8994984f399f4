import type { Action } from '../../domain/action';
import { followUpHanded, isToFollowUp } from '../../domain/follow-up';
import { personIn } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { type Instant, minutes } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { Delivery } from '../../teams/messenger';
import { nameOf } from '../../text/name';
import { translator } from '../../text/translate';
import type { InviteDeps } from './deps';
import { findOther } from './find-other';
import { followUpForm } from './follow-up-form';
import { myConversations } from './my-conversations';
import { showSetUp } from './start';

const TRIES = 5;
const SOON = 1000;
/** A recap that has not come by then is waited for no more. */
const PATIENCE = minutes(10);

/** Hands the owner of an open question, once and after the recap, the invitation to a talk that comes back to it. */
export async function handFollowUp(deps: InviteDeps, wakeUp: PairWakeUp, now: Instant): Promise<Rung> {
  const { pair, subject } = wakeUp;
  const action = (await deps.conversations.action(pair, subject))?.value;
  if (!action) return { is: 'missing' };
  if (!isToFollowUp(action)) return { is: 'done' };
  const by = await deps.people.find({ tenant: pair.tenant, id: personIn(pair, action.owner) });
  if (!by?.reach) return { is: 'waiting' };
  if (await isBeforeRecap(deps, action, now)) return { is: 'again', due: now + SOON };
  if ((await sendFollowUp(deps, by, action, now)) === 'unreachable') return { is: 'waiting' };
  await record(deps, action);
  return { is: 'done' };
}

/** Brings the owner the invitation to a short talk about their action, filled in, as a message of its own. */
export async function sendFollowUp(deps: InviteDeps, by: Person, action: Action, now: Instant): Promise<Delivery> {
  const [mine, other] = await Promise.all([myConversations(deps, by), findOther(deps, action, action.owner)]);
  const { handbook } = deps;
  const form = followUpForm({ action, by, name: nameOf(other, by.locale), mine, handbook, now });
  const { card } = await showSetUp(deps, by, form, []);
  return deps.messenger.send(by, card, translator(by.locale, 'plain')('follow-up.summary'));
}

async function isBeforeRecap(
  { conversations }: InviteDeps,
  { pair, conversation, owner }: Action,
  now: Instant,
): Promise<boolean> {
  const stage = (await conversations.find({ pair, id: conversation }))?.value.stage;
  return stage?.is === 'held' && !stage.recapped?.includes(owner) && now - stage.at < PATIENCE;
}

/** After sending, never before: should the process end in between, it comes twice rather than not at all. */
async function record({ conversations }: InviteDeps, { pair, id }: Action): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.action(pair, id);
    if (!kept) return;
    const change = { action: followUpHanded(kept.value), etag: kept.etag };
    if ((await conversations.write(pair, [change])) !== 'changed-meanwhile') return;
  }
  throw new Error(`an action changed ${TRIES} times while its follow-up was noted`);
}
