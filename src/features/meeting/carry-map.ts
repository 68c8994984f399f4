import type { ConversationRef } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import type { Change } from '../../storage/conversations';
import type { MeetingDeps } from './deps';

type MapDeps = Pick<MeetingDeps, 'conversations'>;

/** The map outlives the meeting: it is kept with the pair, too, in one transaction with it. */
export async function keepingMap(
  { conversations }: MapDeps,
  { pair }: ConversationRef,
  { map }: Meeting,
): Promise<Change> {
  const kept = await conversations.map(pair);
  return kept ? { map, etag: kept.etag } : { map };
}

/**
 * A meeting about to start, with the pair's map as it is now: its panel may have been opened days before, and another talk of
 * the two may have changed the map since.
 */
export async function withLatestMap(
  { conversations }: MapDeps,
  { pair }: ConversationRef,
  meeting: Meeting,
): Promise<Meeting> {
  const kept = meeting.startedAt === undefined ? await conversations.map(pair) : undefined;
  return kept ? { ...meeting, map: kept.value } : meeting;
}
