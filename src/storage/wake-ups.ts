import type { Instant } from '../domain/time';
import type { PairWakeUp, PersonWakeUp, Rung, WakeUp } from '../domain/wake-up';

/** A wake-up that this process alone may handle, until its lease ends. */
export interface Claimed {
  wakeUp: WakeUp;
  /** Starts at 1; how often it was claimed without being finished. */
  tries: number;
  /** When the lease ends. */
  until: Instant;
  etag: string;
}

/** A wake-up that failed too often, or cannot be read, and rings no more until somebody has mended it. */
export interface SetAside {
  partition: string;
  row: string;
  kind: string;
  /** ISO 8601, as it stands in the row. */
  due: string;
  /** The kind of the error and its place in the code: never what anybody has written. */
  reason: string;
  tries: number;
  lastTriedAt: string;
}

/**
 * Alarm clocks (table `wakeups`), split into shards, the row key starting with the due time: a sweep costs what is due,
 * never what is stored.
 */
export interface WakeUps {
  /**
   * Set before the thing that needs it is stored. Setting the same one twice is harmless; while it is being rung, or after it was
   * set aside, it makes it ring once more. 1 round trip, 2 or 3 when it is there already.
   */
  set(wakeUp: WakeUp): Promise<void>;
  /**
   * Claims what is due, oldest first, at most `limit`. Two processes may read the same row at once: the ETag decides, and the loser
   * skips it. A claim ends at `now + lease` (milliseconds), after which the row is due again; ten times, and then it is set aside.
   * 1 round trip for each shard, all at once, and 1 for each claim.
   * @param near looks only into the shards in which these are kept, together with all others of the same pair or person; into all
   * shards, if not given
   */
  claimDue(now: Instant, lease: number, limit: number, near?: readonly WakeUp[]): Promise<Claimed[]>;
  /** It has rung: remove it. Does nothing when the claim was lost meanwhile. 1 round trip. */
  finish(claimed: Claimed): Promise<void>;
  /**
   * Gives it back, to ring at `at`, in the order of its due time. Does nothing when the claim was lost meanwhile. 1 round trip.
   * @param tries what to count: `claimed.tries`, or one less when nobody is to blame
   */
  putBack(claimed: Claimed, at: Instant, tries: number): Promise<void>;
  /**
   * It failed: it rings again after a wait that grows from five seconds to half a day, and the tenth time it is set aside.
   * Does nothing when the claim was lost meanwhile. 1 round trip.
   * @param reason the kind of the error and its place: never what anybody has written
   * @returns what it comes to
   */
  fail(claimed: Claimed, now: Instant, reason: string): Promise<'failed' | 'set-aside'>;
  /** Those that were set aside and are due by `now`, which all of them are. 1 round trip for each shard. */
  setAside(now: Instant): Promise<SetAside[]>;
  /**
   * When the earliest one rings, if there is any; for one that is claimed, that is the end of its lease. 1 round trip for each
   * shard, all at once.
   */
  earliest(): Promise<Instant | undefined>;
}

/** What a feature does when its kind of wake-up rings: look at the truth, speak if need be, record, say what is next. */
export type WakeUpHandler = HandlerOf<PairWakeUp> | HandlerOf<PersonWakeUp>;

export interface HandlerOf<W extends WakeUp> {
  kind: W['kind'];
  ring: (wakeUp: W, now: Instant) => Promise<Rung>;
}
