import type { WakeUp } from '../domain/wake-up';
import { createEngine, type EngineDeps } from './engine/engine';
import { within } from './engine/within';

/** How long the end of the process may take: what has begun is most often done in a moment. */
export const LAST_WORK = 10_000;

/** Nothing is everywhere. */
type Near = readonly WakeUp[] | undefined;

export interface Schedule {
  /**
   * Rings everything that is due. Resolves to how many have rung, those of a sweep under way included.
   * @param near looks only where these are kept: what somebody waits for is found without asking every shard
   */
  sweep(near?: readonly WakeUp[]): Promise<number>;
  /** Sweeps every `every` milliseconds from now on. */
  start(every: number): void;
  /** Claims nothing more, and resolves when what has begun has ended, or after ten seconds. */
  stop(): Promise<void>;
}

/** Says when the engine works: every few seconds, and whenever somebody asks. */
export function createSchedule(deps: EngineDeps): Schedule {
  const engine = createEngine(deps);
  let sweeping: Promise<number> = Promise.resolve(0);
  /** What the next sweep is to look near, if one is asked for. */
  let queued: { near: Near } | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function sweepOnce(near: Near): Promise<number> {
    // What the first step has brought may be anywhere.
    for (let rung = 0, where = near; ; where = undefined) {
      const { claimed, more } = await engine.step(where);
      rung += claimed;
      if (!more) return rung;
    }
  }

  /** One sweep at a time; asked for again meanwhile, one more follows, since the first may have passed what is due by now. */
  function sweep(near?: Near): Promise<number> {
    if (queued) {
      queued.near = near && queued.near && [...queued.near, ...near];
      return sweeping;
    }
    const asked = { near };
    queued = asked;
    const begin = () => {
      queued = undefined;
      return sweepOnce(asked.near);
    };
    sweeping = sweeping.then(begin, begin);
    return sweeping;
  }

  return {
    sweep,
    start(every) {
      // What a sweep throws (the tables cannot be reached) is no reason to end the process: the next one tries again.
      timer = setInterval(() => sweep().catch(() => undefined), every);
    },
    async stop() {
      clearInterval(timer);
      engine.stop();
      await within(deps.wait, LAST_WORK, () => sweeping).catch(() => undefined);
    },
  };
}
