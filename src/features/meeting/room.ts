import type { ConversationRef } from '../../domain/conversation';
import type { MeetingNews } from '../../domain/live';
import { type Meeting, visibleTo } from '../../domain/meeting';
import { ROLES } from '../../domain/pair';
import { keyOf, roomOf } from '../../domain/room';
import type { Instant } from '../../domain/time';
import type { Tell } from '../../http/live';

/** Tells both what the meeting is now, each without the other's private notes. */
export function tellBoth(tell: Tell, ref: ConversationRef, meeting: Meeting, now: Instant): void {
  for (const role of ROLES) {
    const news: MeetingNews = { conversation: keyOf(ref), meeting: visibleTo(meeting, role), now };
    tell(roomOf(ref, role), 'meeting', news);
  }
}
