import type { Command } from '../../domain/command';
import type { Conversation } from '../../domain/conversation';
import { type Applied, type Meeting, visibleTo } from '../../domain/meeting';
import type { Role } from '../../domain/pair';
import { doCommand } from './carry-out';
import type { MeetingDeps } from './deps';
import { openMeeting } from './join';

/** A talk for those who are not in the panel: the same rows, the same commands, and the panel hears of them at once. */
export interface Meetings {
  /** As this one of the two may read it; made when nobody has opened it yet. Nothing once a held one is gone. */
  open(conversation: Conversation, reader: Role): Promise<Meeting | undefined>;
  /** @returns the meeting after the command, as whoever gave it may read it. */
  command(conversation: Conversation, by: Role, command: Command): Promise<Applied | { refused: 'not-found' }>;
}

export function meetingsOf(deps: MeetingDeps): Meetings {
  return {
    async open(conversation, reader) {
      const { pair, id } = conversation;
      const meeting = await openMeeting(deps, { ref: { pair, id }, conversation });
      return meeting && visibleTo(meeting, reader);
    },
    async command({ pair, id }, by, command) {
      const done = await doCommand(deps, { ref: { pair, id }, command, by, now: deps.now() });
      return 'refused' in done ? done : visibleTo(done, by);
    },
  };
}
