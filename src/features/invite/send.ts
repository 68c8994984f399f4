import type { Conversation } from '../../domain/conversation';
import { toTell } from '../../domain/news';
import { otherRole, personIn } from '../../domain/pair';
import type { Reply, Turn } from '../../teams/bot-feature';
import type { InviteDeps } from './deps';
import { myConversations } from './my-conversations';
import { readForm } from './read-form';
import { filledForm, type SetUpData } from './set-up-form';
import { showSetUp } from './start';
import { setAlarm, store } from './store';
import { whereItStands } from './where-it-stands';

/** Sends the invitation that the set-up card describes, once, however often its button is pressed. */
export async function sendInvitation(deps: InviteDeps, turn: Turn, data: SetUpData): Promise<Reply> {
  const form = filledForm(data, deps.handbook);
  const mine = await myConversations(deps, turn.by);
  const before = mine.find(({ id, pair, startedBy }) => id === form.id && personIn(pair, startedBy) === turn.by.id);
  if (before) return showAgain(deps, turn, before);
  const { handbook, limits } = deps;
  const read = readForm(form, { by: turn.by, now: turn.now, handbook, limits, mine });
  if ('problems' in read) return showSetUp(deps, turn.by, form, read.problems);
  const conversation = toTell(read, otherRole(read.startedBy));
  await pointTo(deps, conversation);
  if (await store(deps, 'invitation', conversation, turn.now)) return show(deps, turn, conversation);
  const first = await deps.conversations.find(read);
  return first ? showAgain(deps, turn, first.value) : showSetUp(deps, turn.by, form, []);
}

/** From each of the two to the conversation: pointers first, so that no conversation is without one. */
async function pointTo({ people }: InviteDeps, { id, pair, createdAt }: Conversation): Promise<void> {
  const part = { ref: { id, pair }, createdAt };
  await Promise.all(
    [pair.manager, pair.employee].map((person) => people.join({ tenant: pair.tenant, id: person }, part)),
  );
}

/** Pressed again, perhaps since the first time ended in an error: should the alarm be missing, it is set now. */
async function showAgain(deps: InviteDeps, turn: Turn, conversation: Conversation): Promise<Reply> {
  if (conversation.untold === otherRole(conversation.startedBy))
    await setAlarm(deps, 'invitation', conversation, turn.now);
  return show(deps, turn, conversation, true);
}

function show(deps: InviteDeps, { by, now }: Turn, conversation: Conversation, again = false): Promise<Reply> {
  return whereItStands(deps, { conversation, role: conversation.startedBy, reader: by, now, first: true, again });
}
