import type { ConversationRef } from './conversation';
import type { MeetingNews, PreparedNews, SharedNews } from './live';
import { type Meeting, visibleTo } from './meeting';
import { otherRole, ROLES } from './pair';
import { type Preparation, sharedWith } from './preparation';
import { keyOf, roomOf } from './room';
import type { Instant } from './time';

/** What the panels that listen in a room are told. */
export interface Told {
  room: string;
  event: 'meeting' | 'prepared' | 'shared';
  message: MeetingNews | PreparedNews | SharedNews;
}

/** Each of the two is told of the meeting, without the other's private notes. */
export function toldOfMeeting(ref: ConversationRef, meeting: Meeting, now: Instant): Told[] {
  return ROLES.map((role) => ({
    room: roomOf(ref, role),
    event: 'meeting',
    message: { conversation: keyOf(ref), meeting: visibleTo(meeting, role), now },
  }));
}

/** The author's panels are told of all of it, since they may have two; the other one's of what is shared. */
export function toldOfPreparation({ pair, id }: ConversationRef, preparation: Preparation): Told[] {
  const ref = { pair, id };
  const conversation = keyOf(ref);
  const { role, reflections, version } = preparation;
  return [
    {
      room: roomOf(ref, role),
      event: 'prepared',
      message: { conversation, preparation: reflections, preparationVersion: version },
    },
    {
      room: roomOf(ref, otherRole(role)),
      event: 'shared',
      message: { conversation, shared: sharedWith(preparation) },
    },
  ];
}
