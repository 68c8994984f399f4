import type { WakeUpKind } from '../domain/wake-up';

/**
 * A piece of work that is followed from its beginning to its end. This list is all that is ever told of any: each text in it is a
 * name of ours (a route as it is registered, a button's verb, a table), never what somebody has typed, is called or has clicked on.
 */
export type Piece =
  /** @param route with `:name` for parameters: the path that was asked for opens a file for whoever reads it */
  | { is: 'request'; method: string; route: string }
  /** What a panel asks for over its line. */
  | { is: 'live'; event: string }
  /** What somebody asks of the bot, by the door they took: `button invite.send`, `word actions`, `said`, `installed`, `call`. */
  | { is: 'turn'; door: string }
  | { is: 'wake-up'; kind: WakeUpKind }
  | { is: 'table'; table: string; operation: string }
  | { is: 'teams'; operation: 'send' | 'update' }
  | { is: 'graph'; operation: string };

/** What became of it; of a request, its status. */
export type Outcome =
  | number
  | 'ok'
  /** A refusal that is meant, with a word for whoever asked. */
  | 'refused'
  /** Of a row: it is there already, or somebody else was faster. */
  | 'exists'
  | 'changed'
  /** Of a person: they have removed the app or do not want it. */
  | 'unreachable'
  /** The service asks for quiet, or cannot be reached for now. */
  | 'throttled'
  | 'unavailable'
  | 'error'
  /** Of a wake-up: what its handler said, or what became of it without one. */
  | 'done'
  | 'missing'
  | 'again'
  | 'waiting'
  | 'postponed'
  | 'failed'
  | 'set-aside';

/** Said at most once of a piece, before it ends; unsaid, it is `ok`, or `error` when it throws. */
export type Ended = (outcome: Outcome) => void;

/** What is counted: panels that are connected, messages of the bot's own accord, and what went wrong unexpectedly. */
export type Counted = 'panels' | 'messages' | 'troubles';

/** How whoever runs the product sees that it works, and never of what anybody speaks. */
export interface Telemetry {
  /**
   * Does the work, which it neither changes nor slows down. A request, a live event and a wake-up begin something; all that is
   * done within, through every promise, belongs to that until it has ended.
   */
  follow<T>(piece: Piece, work: (ended: Ended) => Promise<T>): Promise<T>;
  /** So many more; or fewer, of what comes and goes. */
  count(what: Counted, more: number): void;
  /** A wake-up rings so many milliseconds after it was due. */
  late(kind: WakeUpKind, milliseconds: number): void;
  /** The id under which the log has all lines of what is being done here; the trace's own, where there is one. */
  correlation(): string | undefined;
}

/** Follows nothing. */
export const NO_TELEMETRY: Telemetry = {
  follow: (_, work) => work(() => {}),
  count() {},
  late() {},
  correlation: () => undefined,
};
