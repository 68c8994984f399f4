import { type Fault, faultOf } from '../../domain/fault';
import { Postponed } from '../../domain/postponed';
import { type Clock, minutes } from '../../domain/time';
import { Unavailable } from '../../domain/unavailable';
import { type Rung, readerOf, type WakeUp } from '../../domain/wake-up';
import type { People } from '../../storage/people';
import type { Claimed, WakeUpHandler, WakeUps } from '../../storage/wake-ups';
import { type Ended, NO_TELEMETRY, type Outcome, type Telemetry } from '../../telemetry/telemetry';
import { handle } from './handle';
import { inTurns } from './in-turns';
import { keepUntilTheyAreBack, onArrival } from './waiting';
import { within } from './within';

/** Claimed at once: few, so that a lease does not run out while its wake-up waits for its reader's turn. */
const BATCH = 32;
/** Readers served at the same time. */
const AT_ONCE = 16;
/** A wake-up is set before its subject is written. One whose subject is missing this often lost it to a crash in between. */
const TRIES_IF_MISSING = 3;
const UNTIL_WRITTEN = 20_000;
const SOON = 1000;

/** How long one process may work on a wake-up before another may take it over. Half of it is there to bear clocks that disagree. */
export const LEASE = minutes(2);

export interface EngineDeps {
  wakeUps: WakeUps;
  people: Pick<People, 'find' | 'wait' | 'waiting' | 'stopWaiting'>;
  /** What the features do; people who arrive are the engine's own business. */
  handlers: readonly WakeUpHandler[];
  clock: Clock;
  /** Resolves after so many milliseconds, or at once when it is no longer wanted. Without it, nothing is ever cut short. */
  wait?(milliseconds: number, noLonger: AbortSignal): Promise<void>;
  /** Milliseconds; `LEASE` if not given. */
  lease?: number;
  /**
   * A handler threw, or could not be waited for: its wake-up rings again later, and the tenth time it is set aside; unless it was
   * something it needs that cannot be had (`Unavailable`), for which no wake-up is to blame.
   */
  onTrouble(fault: Fault, kind: WakeUp['kind']): void;
  /** A wake-up waits for its reader from now on. Must not throw. */
  onWaiting?(wakeUp: WakeUp): Promise<void>;
  /** A wake-up rings, so many milliseconds after it was due. */
  onRing?(kind: WakeUp['kind'], late: number): void;
  telemetry?: Telemetry;
}

export interface Engine {
  /**
   * Claims the oldest that are due and rings them.
   * @param near looks only where these are kept
   * @returns how many it claimed, and whether there may be more
   */
  step(near?: readonly WakeUp[]): Promise<{ claimed: number; more: boolean }>;
  /** From now on nothing is claimed, and what is claimed and has not begun is given back. What has begun goes on to its end. */
  stop(): void;
}

/**
 * What rings the alarms: claim with a lease, look at the truth, speak, record, next alarm. It has no timer and remembers nothing
 * between two steps, so any number of them may work on the same tables, and any of them may end at any moment: what
 * it held rings again when the lease has run out. At least once, and twice only after an end between speaking and recording.
 */
export function createEngine(deps: EngineDeps): Engine {
  const { wakeUps, clock, lease = LEASE, telemetry = NO_TELEMETRY } = deps;
  const handlers = [...deps.handlers, onArrival(deps)];
  let stopped = false;

  /** The second half of a lease is too late to begin: another process whose clock is ahead may take over any moment. */
  const mayBegin = ({ until }: Claimed) => !stopped && clock() < until - lease / 2;

  async function next(claimed: Claimed, ended: Ended): Promise<void> {
    const { wakeUp, tries } = claimed;
    try {
      if (mayBegin(claimed)) return ended(await ring({ ...deps, handlers, lease }, claimed));
      await wakeUps.putBack(claimed, clock(), tries - 1);
      ended('postponed');
    } catch (error) {
      // Not even that it failed could be written down. Its lease runs out.
      ended('error');
      deps.onTrouble(faultOf(error), wakeUp.kind);
    }
  }

  const followed = (claimed: Claimed): Promise<void> =>
    telemetry.follow({ is: 'wake-up', kind: claimed.wakeUp.kind }, (ended) => next(claimed, ended));

  return {
    async step(near) {
      if (stopped) return { claimed: 0, more: false };
      const claims = await wakeUps.claimDue(clock(), lease, BATCH, near);
      await inTurns(claims, ({ wakeUp }) => nameOf(wakeUp), AT_ONCE, followed);
      // Whoever has arrived has brought what waited for them.
      const arrival = claims.some(({ wakeUp }) => wakeUp.kind === 'arrival');
      return { claimed: claims.length, more: arrival || claims.length === BATCH };
    },
    stop() {
      stopped = true;
    },
  };
}

/** One reader's are rung one after the other: what they look at and write is mostly the same. */
function nameOf(wakeUp: WakeUp): string {
  const { tenant, id } = readerOf(wakeUp);
  return `${tenant} ${id}`;
}

async function ring(deps: EngineDeps & { lease: number }, claimed: Claimed): Promise<Outcome> {
  const { wakeUps, handlers, clock, lease } = deps;
  const { wakeUp } = claimed;
  const now = clock();
  deps.onRing?.(wakeUp.kind, now - wakeUp.due);
  try {
    const rung = await within(deps.wait, lease, () => handle(handlers, wakeUp, now));
    await settle(deps, claimed, rung);
    return rung.is;
  } catch (error) {
    const fault = faultOf(error);
    if (!(error instanceof Postponed) || error instanceof Unavailable) deps.onTrouble(fault, wakeUp.kind);
    if (!(error instanceof Postponed)) return wakeUps.fail(claimed, clock(), reasonOf(fault));
    await wakeUps.putBack(claimed, clock() + error.wait, claimed.tries - 1);
    return 'postponed';
  }
}

async function settle(deps: EngineDeps, claimed: Claimed, rung: Rung): Promise<void> {
  const { wakeUps, clock } = deps;
  const { wakeUp, tries } = claimed;
  if (rung.is === 'missing' && tries < TRIES_IF_MISSING)
    return wakeUps.putBack(claimed, clock() + UNTIL_WRITTEN, tries);
  if (rung.is === 'waiting') {
    await keepUntilTheyAreBack(deps, wakeUp, clock() + SOON);
    await deps.onWaiting?.(wakeUp);
  }
  // Never at once: what says so again and again must not keep the sweep from the others.
  if (rung.is === 'again') await wakeUps.set({ ...wakeUp, due: Math.max(rung.due, clock() + SOON) });
  // Last: should the process end before this line, the wake-up rings once more rather than never.
  await wakeUps.finish(claimed);
}

/** What went wrong and where, for the row: as little as for the log, and in one line. */
function reasonOf({ kind, code, at: [place = 'an unknown place'] }: Fault): string {
  return `${kind}${code === undefined ? '' : ` ${code}`} at ${place}`;
}
