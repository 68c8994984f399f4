import { type Fault, faultOf } from '../domain/fault';
import { type Clock, minutes } from '../domain/time';
import { readerOf, type WakeUp } from '../domain/wake-up';
import type { People, PersonKey } from '../storage/people';
import type { Claimed, WakeUpHandler, WakeUps } from '../storage/wake-ups';
import { handle } from './engine/handle';

/** How long one process may work on a wake-up before another may take it over. */
const LEASE = minutes(1);
/** Claimed at once: few, so that a lease never runs out while its wake-up waits in the queue of this process. */
const BATCH = 10;
/** A wake-up is set before its subject is written. One whose subject is missing this often lost it to a crash in between. */
const TRIES_IF_MISSING = 3;
const SOON = 1000;

export interface Schedule {
  /** Rings everything that is due. Resolves to how many have rung, those of a sweep under way included. */
  sweep(): Promise<number>;
  /** Puts back everything that waited for this person. */
  release(reader: PersonKey): Promise<void>;
  /** Sweeps every `every` milliseconds from now on. */
  start(every: number): void;
  /** Stops sweeping, and resolves when the sweep under way has ended. */
  stop(): Promise<void>;
}

export interface ScheduleDeps {
  wakeUps: WakeUps;
  people: People;
  handlers: readonly WakeUpHandler[];
  clock: Clock;
  /** A handler threw: its wake-up stays claimed, and rings again when the lease ends. */
  onTrouble(fault: Fault, kind: WakeUp['kind']): void;
}

export function createSchedule(deps: ScheduleDeps): Schedule {
  const { wakeUps, people, clock } = deps;
  let sweeping: Promise<number> = Promise.resolve(0);
  let queued = false;
  let timer: NodeJS.Timeout | undefined;

  async function sweepOnce(): Promise<number> {
    let rung = 0;
    for (;;) {
      const claims = await wakeUps.claimDue(clock(), LEASE, BATCH);
      for (const claimed of claims) await ring(deps, claimed);
      rung += claims.length;
      if (claims.length < BATCH) return rung;
    }
  }

  /** One sweep at a time; asked for again meanwhile, one more follows, since the first may have passed what is due by now. */
  function sweep(): Promise<number> {
    if (queued) return sweeping;
    queued = true;
    const begin = () => {
      queued = false;
      return sweepOnce();
    };
    sweeping = sweeping.then(begin, begin);
    return sweeping;
  }

  return {
    sweep,
    async release(reader) {
      const waiting = await people.waiting(reader);
      for (const wakeUp of waiting) {
        await wakeUps.set({ ...wakeUp, due: clock() });
        await people.stopWaiting(reader, wakeUp);
      }
      if (waiting.length > 0) await sweep();
    },
    start(every) {
      // What a sweep throws (the tables cannot be reached) is no reason to end the process: the next one tries again.
      timer = setInterval(() => sweep().catch(() => undefined), every);
    },
    async stop() {
      clearInterval(timer);
      await sweeping.catch(() => undefined);
    },
  };
}

async function ring(deps: ScheduleDeps, claimed: Claimed): Promise<void> {
  const { wakeUp } = claimed;
  try {
    const rung = await handle(deps.handlers, wakeUp, deps.clock());
    if (rung.is === 'waiting') await putAside(deps, wakeUp);
    if (rung.is === 'again') await deps.wakeUps.set({ ...wakeUp, due: rung.due });
    // Left claimed: it rings again when the lease ends.
    if (rung.is === 'missing' && claimed.tries < TRIES_IF_MISSING) return;
    // Last: should the process end before this line, the wake-up rings once more rather than never.
    await deps.wakeUps.finish(claimed);
  } catch (error) {
    deps.onTrouble(faultOf(error), wakeUp.kind);
  }
}

async function putAside(deps: ScheduleDeps, wakeUp: WakeUp): Promise<void> {
  const reader = readerOf(wakeUp);
  await deps.people.wait(reader, wakeUp);
  // They may have installed the app between our attempt and the line above, and then nobody would release it.
  const person = await deps.people.find(reader);
  if (person?.reach) {
    await deps.wakeUps.set({ ...wakeUp, due: deps.clock() + SOON });
    await deps.people.stopWaiting(reader, wakeUp);
  }
}
