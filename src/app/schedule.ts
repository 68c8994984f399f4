import { createEngine, type EngineDeps } from './engine/engine';
import { within } from './engine/within';

/** How long the end of the process may take: what has begun is most often done in a moment. */
export const LAST_WORK = 10_000;

export interface Schedule {
  /** Rings everything that is due. Resolves to how many have rung, those of a sweep under way included. */
  sweep(): Promise<number>;
  /** Sweeps every `every` milliseconds from now on. */
  start(every: number): void;
  /** Claims nothing more, and resolves when what has begun has ended, or after ten seconds. */
  stop(): Promise<void>;
}

/** Says when the engine works: every few seconds, and whenever somebody asks. */
export function createSchedule(deps: EngineDeps): Schedule {
  const engine = createEngine(deps);
  let sweeping: Promise<number> = Promise.resolve(0);
  let queued = false;
  let timer: NodeJS.Timeout | undefined;

  async function sweepOnce(): Promise<number> {
    for (let rung = 0; ; ) {
      const { claimed, more } = await engine.step();
      rung += claimed;
      if (!more) return rung;
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
