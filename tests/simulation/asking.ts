import type { Fleet } from './fleet';
import type { Running } from './instance';
import { randomOf } from './random';
import type { Timeline } from './timeline';

/** Whoever gets no answer tries again. */
const PATIENCE = 45_000;
const SOON = 5000;
const TRIES = 20;

type Ask = (work: (running: Running) => Promise<unknown>, tries?: number) => void;

/** Asks a server, and when it fails or dies, another. */
export function asking({ seed, timeline, fleet }: { seed: string; timeline: Timeline; fleet: Fleet }): Ask {
  const choice = randomOf(seed, 'which server');
  const ask: Ask = (work, tries = TRIES) => {
    const running = fleet.any(choice);
    let open = true;
    // Whoever finds no server at all comes back for as long as there is none.
    const left = running ? tries - 1 : tries;
    const again = () => {
      if (open && tries > 1) ask(work, left);
      open = false;
    };
    const answered = () => {
      open = false;
    };
    if (running) work(running).then(answered, () => timeline.after(SOON, again));
    timeline.after(PATIENCE, again);
  };
  return ask;
}
