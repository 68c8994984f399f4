import { type Conversation, type ConversationRef, isHeld, nearest } from '../../domain/conversation';
import type { ConversationKey } from '../../domain/live';
import { type Role, roleIn } from '../../domain/pair';
import { refOf } from '../../domain/room';
import type { Instant } from '../../domain/time';
import type { SignedIn } from '../../http/live';
import type { MeetingDeps } from './deps';

export interface Found {
  ref: ConversationRef;
  conversation: Conversation;
  role: Role;
}

/** Of a person's conversations, newest first, how many are looked at to find the one they mean. */
const LOOKED_AT = 20;

/**
 * The conversation that a panel belongs to: the one it names, else the agreed one that is nearest in time, else the one
 * held last, so that a reload after the close still shows how it ended. A stranger's and a missing one are alike: nothing.
 */
export async function findConversation(
  { conversations, people }: Pick<MeetingDeps, 'conversations' | 'people'>,
  by: SignedIn,
  key: ConversationKey | undefined,
  now: Instant,
): Promise<Found | undefined> {
  const refs = key ? [refOf(key, by.tenant)] : (await people.parts(by, LOOKED_AT)).map(({ ref }) => ref);
  const mine = refs.filter(({ pair }) => roleIn(pair, by));
  const found = await Promise.all(mine.map((ref) => conversations.find(ref)));
  const meant = mostLikely(
    found.flatMap((kept) => (kept ? [kept.value] : [])),
    now,
  );
  const role = meant && roleIn(meant.pair, by);
  return meant && role && { ref: { pair: meant.pair, id: meant.id }, conversation: meant, role };
}

function mostLikely(mine: readonly Conversation[], now: Instant): Conversation | undefined {
  const heldAt = ({ stage }: Conversation) => (stage.is === 'held' ? stage.at : 0);
  const [last] = mine.filter(isHeld).sort((a, b) => heldAt(b) - heldAt(a));
  return nearest(mine, now) ?? last;
}
