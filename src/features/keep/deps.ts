import type { Conversation } from '../../domain/conversation';
import type { FoundTimes, TimesWanted } from '../../domain/found-times';
import type { Person } from '../../domain/person';
import type { Clock, Instant } from '../../domain/time';
import type { Links } from '../../http/links';
import type { Conversations } from '../../storage/conversations';
import type { People } from '../../storage/people';
import type { Messenger } from '../../teams/messenger';

/** Looks for times in diaries. */
export interface TimesFinder {
  /** Whether it makes sense to offer it to this person now. Never throws. */
  canFind(by: Person): Promise<boolean>;
  find(wanted: TimesWanted): Promise<FoundTimes>;
}

/** What the cards of a date need of the outside. */
export interface CardDeps {
  conversations: Pick<Conversations, 'find' | 'meeting'>;
  people: Pick<People, 'find'>;
  /** Looks for times in diaries; none where those are not used. */
  times?: TimesFinder;
  links: Links;
  clock: Clock;
  /**
   * The conversation as it stands in both diaries now; nothing if that cannot be told in a moment. Left out where no diary is kept in
   * step.
   */
  inStep?(conversation: Conversation, now: Instant): Promise<Conversation | undefined>;
}

/** What keeping a date needs of the outside. */
export interface KeepDeps extends CardDeps {
  conversations: Pick<Conversations, 'find' | 'meeting' | 'write'>;
  messenger: Messenger;
  /** The latest conversations that a person is part of, in whatever role. */
  conversationsOf(person: Person): Promise<Conversation[]>;
  /**
   * Stores a conversation that somebody is yet to be told of, and has them told.
   * @returns false when it is no longer the one that was read: read again and decide again.
   */
  store(kind: 'answer', conversation: Conversation, now: Instant, etag: string): Promise<boolean>;
}
