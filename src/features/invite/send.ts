import type { z } from 'zod';
import type { Conversation } from '../../domain/conversation';
import { toTell } from '../../domain/news';
import type { Reply, Turn } from '../../teams/bot-feature';
import type { InviteDeps } from './deps';
import { filledForm, readForm, type setUpData } from './set-up-form';
import { showSetUp } from './start';
import { setAlarm, store } from './store';
import { whereItStands } from './where-it-stands';

/** Looked at for a card that is sent a second time: it is among the latest. */
const MOST_PARTS = 50;

/** Sends the invitation that the set-up card describes, once, however often its button is pressed. */
export async function sendInvitation(deps: InviteDeps, turn: Turn, data: z.infer<typeof setUpData>): Promise<Reply> {
  const form = filledForm(data);
  const before = await alreadySent(deps, turn, form.id);
  if (before) return showAgain(deps, turn, before);
  const read = readForm(form, turn.by, turn.now);
  if ('problems' in read) return showSetUp(deps, turn.by, form, read.problems);
  await pointTo(deps, read);
  const conversation = toTell(read, 'employee');
  if (await store(deps, 'invitation', conversation, turn.now)) return show(deps, turn, conversation);
  const first = await deps.conversations.find(read);
  return first ? showAgain(deps, turn, first.value) : showSetUp(deps, turn.by, form, []);
}

/** The conversation that this very card has led to, whoever was chosen on it then. */
async function alreadySent(deps: InviteDeps, { by }: Turn, id: string): Promise<Conversation | undefined> {
  const parts = await deps.people.parts(by, MOST_PARTS);
  const part = parts.find(({ ref }) => ref.id === id && ref.pair.manager === by.id);
  return part && (await deps.conversations.find(part.ref))?.value;
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
  if (conversation.untold === 'employee') await setAlarm(deps, 'invitation', conversation, turn.now);
  return show(deps, turn, conversation, true);
}

function show(deps: InviteDeps, { by, now }: Turn, conversation: Conversation, again = false): Promise<Reply> {
  return whereItStands(deps, { conversation, role: 'manager', reader: by, now, first: true, again });
}
