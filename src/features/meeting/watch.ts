import type { ConversationRef } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import { ROLES, type Role } from '../../domain/pair';
import { roomOf } from '../../domain/room';
import { toldOfPreparation } from '../../domain/telling';
import type { Clock } from '../../domain/time';
import type { Audience, Tell } from '../../http/live';
import type { Conversations } from '../../storage/conversations';
import { tellBoth } from './room';

/** With the way there and back, both see within a second and a half what either does on another instance. */
export const EVERY = 1_000;
/** Before the start nobody waits for the other's thoughts: they are looked at every so many times. */
const PREPARATIONS_EVERY = 4;

/** How an instance learns what the others have stored, for as long as a panel listens here that wants to know. */
export interface Watch {
  /** A panel listens here from now on, and has got this meeting as its first state. */
  begin(ref: ConversationRef, meeting: Meeting): void;
  /** The panels here have been told of this state. */
  told(ref: ConversationRef, meeting: Meeting): void;
}

export interface WatchDeps {
  conversations: Pick<Conversations, 'meeting' | 'preparation'>;
  tell: Tell;
  audience: Audience;
  now: Clock;
}

interface Watched {
  ref: ConversationRef;
  version: number;
  looks: number;
  /** ETags of the preparations as they were last told. */
  preparations: Map<Role, string>;
}

/**
 * Reads the rows of the meetings that panels of this instance listen to, and tells them what is new: one point read a second
 * for each, none once the last panel has left. It ends by itself, and begins again with the next panel.
 * @param wait calls back after so many milliseconds.
 */
export function createWatch(deps: WatchDeps, wait = later): Watch {
  const watched = new Map<string, Watched>();
  let waiting = false;
  const next = () => {
    if (waiting || watched.size === 0) return;
    waiting = true;
    wait(async () => {
      // What cannot be read now can be read with the next look, and must not keep the others from being looked at.
      await Promise.allSettled([...watched].map(([key, one]) => look(key, one)));
      waiting = false;
      next();
    }, EVERY);
  };
  const look = async (key: string, one: Watched) => {
    const isHeard = ROLES.some((role) => deps.audience.hears(roomOf(one.ref, role)));
    if (!isHeard || (await lookAtMeeting(deps, one)) === 'over') watched.delete(key);
  };
  return {
    begin(ref, meeting) {
      const key = keyOf(ref);
      if (meeting.closedAt === undefined && !watched.has(key))
        watched.set(key, { ref, version: meeting.version, looks: 0, preparations: new Map() });
      next();
    },
    told(ref, { version }) {
      const one = watched.get(keyOf(ref));
      if (one) one.version = Math.max(one.version, version);
    },
  };
}

const keyOf = (ref: ConversationRef): string => roomOf(ref, 'manager');

/** An open timer of a watch is no reason for the process to stay. */
function later(go: () => void, milliseconds: number): void {
  setTimeout(go, milliseconds).unref();
}

async function lookAtMeeting(deps: WatchDeps, one: Watched): Promise<'over' | 'goes-on'> {
  one.looks += 1;
  const meeting = (await deps.conversations.meeting(one.ref))?.value;
  if (!meeting) return 'over';
  if (meeting.version > one.version) {
    one.version = meeting.version;
    tellBoth(deps.tell, one.ref, meeting, deps.now());
  }
  const isWaiting = meeting.startedAt === undefined;
  if (isWaiting && one.looks % PREPARATIONS_EVERY === 0) await lookAtPreparations(deps, one);
  return meeting.closedAt === undefined ? 'goes-on' : 'over';
}

async function lookAtPreparations({ conversations, tell }: WatchDeps, { ref, preparations }: Watched): Promise<void> {
  for (const role of ROLES) {
    const kept = await conversations.preparation(ref, role);
    if (!kept || preparations.get(role) === kept.etag) continue;
    preparations.set(role, kept.etag);
    for (const { room, event, message } of toldOfPreparation(ref, kept.value)) tell(room, event, message);
  }
}
