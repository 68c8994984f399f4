import type { ConversationRef } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import { toldOfMeeting } from '../../domain/telling';
import type { Instant } from '../../domain/time';
import type { Tell } from '../../http/live';

/** Tells both what the meeting is now, each without the other's private notes. */
export function tellBoth(tell: Tell, ref: ConversationRef, meeting: Meeting, now: Instant): void {
  for (const { room, event, message } of toldOfMeeting(ref, meeting, now)) tell(room, event, message);
}
