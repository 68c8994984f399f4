import type { ConversationRef } from '../../domain/conversation';
import type { ConversationKey, MeetingNews } from '../../domain/live';
import { type Meeting, visibleTo } from '../../domain/meeting';
import { ROLES, type Role } from '../../domain/pair';
import { sameCase, type TenantId } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { Tell } from '../../http/live';

/** The conversation that a stranger's message names, in the tenant of the token that came with it. */
export function refOf(key: ConversationKey, tenant: TenantId): ConversationRef {
  return { pair: { tenant, manager: sameCase(key.manager), employee: sameCase(key.employee) }, id: key.id };
}

export function keyOf({ pair: { manager, employee }, id }: ConversationRef): ConversationKey {
  return { manager, employee, id };
}

/** Where the panels of one of the two listen. Each role has its own room, since each sees its own view. */
export function roomOf({ pair, id }: ConversationRef, role: Role): string {
  return ['meeting', pair.tenant, pair.manager, pair.employee, id, role].join('|');
}

/** Tells both what the meeting is now, each without the other's private notes. */
export function tellBoth(tell: Tell, ref: ConversationRef, meeting: Meeting, now: Instant): void {
  for (const role of ROLES) {
    const news: MeetingNews = { conversation: keyOf(ref), meeting: visibleTo(meeting, role), now };
    tell(roomOf(ref, role), 'meeting', news);
  }
}
