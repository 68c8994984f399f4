import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { Unavailable } from '../../domain/unavailable';
import type { Counted, Ended, Outcome, Piece, Telemetry } from '../../telemetry/telemetry';

/** Where all goes that is followed, when somebody wants it. Nothing here may wait or throw. */
export interface Recorder {
  /** @param within what it is a part of; without, it begins a trace of its own */
  begin(piece: Piece, within?: Recorded): Recorded;
  /** Good for pieces that are in no trace, too. In milliseconds. */
  took(piece: Piece, outcome: Outcome, milliseconds: number): void;
  count(what: Counted, more: number): void;
  late(kind: string, milliseconds: number): void;
  /** Sends what is left, and gives up after a few seconds. Never throws. */
  stop(): Promise<void>;
}

/** A piece under way in a trace. */
export interface Recorded {
  /** Id of the trace. */
  trace: string;
  end(outcome: Outcome): void;
}

/** What is being done here, wherever in the code that is. */
interface Present {
  correlation: string;
  recorded?: Recorded;
  over: boolean;
}

interface Followers {
  recorder?: Recorder;
  /** Told of each piece that belongs to something, at its end; while that is, and with its correlation. In milliseconds. */
  note?(piece: Piece, outcome: Outcome, took: number): void;
}

/** They begin something, whatever set them off. */
const BEGINS: ReadonlySet<Piece['is']> = new Set(['request', 'live', 'wake-up'] as const);

const present = new AsyncLocalStorage<Present>();

/**
 * The id of what is being done here. A timer or a connection that outlives what it was made in still remembers that; what it does
 * then is nobody's any more.
 */
export function correlation(): string | undefined {
  return now()?.correlation;
}

function now(): Present | undefined {
  const here = present.getStore();
  return here?.over ? undefined : here;
}

/** With nobody who wants to know, all that is left of it is the id for the log. */
export function createTelemetry({ recorder, note }: Followers = {}): Telemetry {
  const wanted = recorder !== undefined || note !== undefined;

  async function followed<T>(piece: Piece, standing: Present | undefined, work: (ended: Ended) => Promise<T>) {
    const began = performance.now();
    let outcome: Outcome | undefined;
    try {
      const answer = await work((said) => {
        outcome = said;
      });
      outcome ??= 'ok';
      return answer;
    } catch (error) {
      outcome ??= error instanceof Unavailable ? 'unavailable' : 'error';
      throw error;
    } finally {
      const [became, took] = [outcome ?? 'ok', performance.now() - began];
      standing?.recorded?.end(became);
      recorder?.took(piece, became, took);
      if (standing) note?.(piece, became, took);
    }
  }

  return {
    follow(piece, work) {
      const around = BEGINS.has(piece.is) ? undefined : now();
      if (around && !wanted) return work(() => {});
      // What belongs to nothing (the tables asked what is due, again and again) is measured, and makes no trace.
      if (!around && isPart(piece)) return wanted ? followed(piece, undefined, work) : work(() => {});
      const recorded = recorder?.begin(piece, around?.recorded);
      const correlation = around?.correlation ?? recorded?.trace ?? randomUUID().replaceAll('-', '');
      const standing: Present = { correlation, ...(recorded && { recorded }), over: false };
      const finish = () => {
        standing.over = true;
      };
      return present.run(standing, () => followed(piece, standing, work).finally(finish));
    },
    count: (what, more) => recorder?.count(what, more),
    late: (kind, milliseconds) => recorder?.late(kind, milliseconds),
    correlation,
  };
}

const isPart = ({ is }: Piece): boolean => is === 'table' || is === 'teams' || is === 'graph';
