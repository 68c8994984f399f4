import type { Conversation } from '../../domain/conversation';
import type { Clock, Instant } from '../../domain/time';
import type { Calls, Diaries } from '../../graph/graph';
import type { WatchSecrets } from '../../http/watch-secrets';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { WakeUps } from '../../storage/wake-ups';

/** What keeping diaries in step needs of the outside. */
export interface DiaryDeps {
  diaries: Pick<Diaries, 'create' | 'read' | 'move' | 'cancel' | 'watch' | 'renew'>;
  calls: Calls;
  conversations: Pick<Conversations, 'find' | 'meeting' | 'write'>;
  people: Pick<People, 'find' | 'diary' | 'changeDiary'>;
  wakeUps: Pick<WakeUps, 'set'>;
  /** What Graph sends back with each notification. */
  watchSecrets: WatchSecrets;
  clock: Clock;
  /**
   * Stores a conversation that somebody is yet to be told of, and has them told.
   * @returns false when it is no longer the one that was read: read again and decide again.
   */
  store(kind: 'answer', conversation: Conversation, now: Instant, etag: string): Promise<boolean>;
}
