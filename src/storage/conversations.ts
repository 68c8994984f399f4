import type { Action, ActionId } from '../domain/action';
import type { CareerMap } from '../domain/career-map';
import type { Conversation, ConversationId, ConversationRef } from '../domain/conversation';
import type { Meeting } from '../domain/meeting';
import type { Pair, Role } from '../domain/pair';
import type { Preparation } from '../domain/preparation';

/** A value as it was read, with the ETag that a write must still find. */
export interface Kept<T> {
  value: T;
  etag: string;
}

/** One write inside a pair's partition: an insert, or (with the ETag it was read under) a replacement. */
export type Change =
  | { conversation: Conversation; etag?: string }
  | { meeting: Meeting; etag?: string }
  | { action: Action; etag?: string }
  | { preparation: Preparation; etag?: string }
  | { map: CareerMap; etag?: string };

/** One row of a pair, to be taken away for good. */
export type Removal =
  | { conversation: ConversationId }
  | { meeting: ConversationId }
  | { preparation: ConversationId; role: Role }
  | { action: ActionId }
  | 'map';

/**
 * What a pair shares, in one partition of the table `pairs`: so that all of one event is one transaction, privacy has one
 * place, and load spreads over as many partitions as there are pairs.
 */
export interface Conversations {
  /** 1 round trip. */
  find(ref: ConversationRef): Promise<Kept<Conversation> | undefined>;
  /** Every conversation of the pair; 1 round trip for each 1,000. */
  all(pair: Pair): Promise<Kept<Conversation>[]>;
  /** 1 round trip. */
  meeting(ref: ConversationRef): Promise<Kept<Meeting> | undefined>;
  /** 1 round trip. */
  action(pair: Pair, id: ActionId): Promise<Kept<Action> | undefined>;
  /** Every action of the pair, open or not; 1 round trip for each 1,000. */
  actions(pair: Pair): Promise<Kept<Action>[]>;
  /** Those that are open; the others are not even sent. 1 round trip for each 1,000. */
  openActions(pair: Pair): Promise<Kept<Action>[]>;
  /** What one of the two has written in advance. Hand the other one no more of it than `sharedWith` does. 1 round trip. */
  preparation(ref: ConversationRef, role: Role): Promise<Kept<Preparation> | undefined>;
  /** The pair's map, if they have begun one. 1 round trip. */
  map(pair: Pair): Promise<Kept<CareerMap> | undefined>;
  /**
   * Writes all of it or nothing, in 1 round trip.
   * @returns the new ETags in the order of `changes`, or `'changed-meanwhile'` when a row is no longer the one that was read
   * (or an inserted one is there already): read again and decide again.
   */
  write(pair: Pair, changes: readonly Change[]): Promise<string[] | 'changed-meanwhile'>;
  /** Takes a row away, if it is still the one that was read; 1 round trip. */
  remove(pair: Pair, removal: Removal, etag: string): Promise<'removed' | 'changed'>;
}
