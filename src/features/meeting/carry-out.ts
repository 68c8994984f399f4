import { apply, type Command } from '../../domain/command';
import type { ConversationRef } from '../../domain/conversation';
import type { CommandAnswer, CommandRequest } from '../../domain/live';
import { type Applied, type Meeting, visibleTo } from '../../domain/meeting';
import { type Role, roleIn } from '../../domain/pair';
import { refOf } from '../../domain/room';
import type { Instant } from '../../domain/time';
import { unclosedWakeUps } from '../../domain/unclosed';
import type { Line } from '../../http/live';
import type { Change } from '../../storage/conversations';
import { keepingMap, withLatestMap } from './carry-map';
import { changesOnClosing } from './close';
import type { MeetingDeps } from './deps';
import { tellBoth } from './room';

/** One command of one of the two. */
export interface Asked {
  ref: ConversationRef;
  command: Command;
  by: Role;
  now: Instant;
}

const TRIES = 5;

/** Does what one of the two asked for in their panel, which gets the answer as its own reader may see it. */
export async function carryOut(deps: MeetingDeps, line: Line, request: CommandRequest): Promise<CommandAnswer> {
  const { command } = request;
  const now = deps.now();
  const ref = refOf(request.conversation, line.by.tenant);
  const by = roleIn(ref.pair, line.by);
  if (!by) return { refused: 'not-found', now };
  const meeting = await doCommand(deps, { ref, command, by, now });
  return 'refused' in meeting ? { ...meeting, now } : { meeting: visibleTo(meeting, by), now };
}

/**
 * Does a command, wherever it comes from. Stores first and tells after, so that nobody sees what might not last. A command
 * that comes again is told again: it may be that the first answer reached no one.
 */
export async function doCommand(deps: MeetingDeps, asked: Asked): Promise<Applied | { refused: 'not-found' }> {
  const meeting = await settle(deps, asked);
  if ('refused' in meeting) return meeting;
  tellBoth(deps.tell, asked.ref, meeting, asked.now);
  deps.watch?.told(asked.ref, meeting);
  return meeting;
}

/** What has to be written together with the meeting. */
async function along(
  deps: MeetingDeps,
  ref: ConversationRef,
  before: Meeting,
  meeting: Meeting,
  now: Instant,
): Promise<Change[]> {
  if (meeting.startedAt !== before.startedAt) await lookAfter(deps, ref, meeting);
  const isClosing = meeting.closedAt !== undefined;
  if (meeting.map === before.map) return isClosing ? changesOnClosing(deps, ref, meeting, now) : [];
  return [await keepingMap(deps, ref, meeting)];
}

/** Should the two part without closing it, somebody has to ask. */
async function lookAfter({ wakeUps }: MeetingDeps, ref: ConversationRef, meeting: Meeting): Promise<void> {
  await Promise.all(unclosedWakeUps(ref, meeting).map((wakeUp) => wakeUps.set(wakeUp)));
}

/**
 * Decides again on the fresh row whenever the other one was faster.
 * @throws when that happens five times in a row; the panel then asks again.
 */
async function settle(deps: MeetingDeps, asked: Asked): Promise<Applied | { refused: 'not-found' }> {
  const { ref, command, by, now } = asked;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await deps.conversations.meeting(ref);
    if (!kept) return { refused: 'not-found' };
    const before = command.do === 'start' ? await withLatestMap(deps, ref, kept.value) : kept.value;
    const applied = apply(before, command, by, now);
    if ('refused' in applied || applied === before) return applied;
    const change = { meeting: applied, etag: kept.etag };
    const changes = [change, ...(await along(deps, ref, before, applied, now))];
    const written = await deps.conversations.write(ref.pair, changes);
    if (written !== 'changed-meanwhile') return applied;
  }
  throw new Error(`the meeting changed ${TRIES} times while one command was carried out`);
}
