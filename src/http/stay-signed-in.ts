import { type Clock, type Instant, minutes } from '../domain/time';
import type { SignIn, Verified } from './sign-in';

/** So long before its token ends a panel is asked for a fresh one; if it has none yet, again when half of what was left is over. */
const AHEAD = minutes(5);
/** With less left than this, it is let go instead: it comes back by itself, with a fresh token. */
const LAST_CALL = 15_000;
/** The most that a timer can wait. Whoever is asked that early gives the same token again, and stays. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Somebody whose stay is as long as their token is good. */
export interface Guest {
  /** @returns what the panel gives for its token; nothing when it gives none in time */
  askForToken(): Promise<unknown>;
  leave(): void;
}

interface Deps {
  signIn: Pick<SignIn, 'verify'>;
  clock: Clock;
  /** Calls once after so many milliseconds. @returns how to call that off */
  later?(go: () => void, milliseconds: number): () => void;
  /** A token could not be verified for a reason that is not its own. */
  onTrouble(error: unknown): void;
}

/**
 * Nobody stays longer than their token is good for, and nobody has to go for want of asking: a fresh one of the same person, verified
 * like the first, lengthens the stay without an end to the line in between.
 * @returns how to stop watching: they have gone
 */
export function staySignedIn(guest: Guest, first: Verified, deps: Deps): () => void {
  const { clock, later = onTimer } = deps;
  let until: Instant = first.expiresAt;
  let gone = false;
  let callOff = () => {};

  const watch = () => {
    if (gone) return;
    const left = Math.max(0, until - clock());
    const next = left > AHEAD ? left - AHEAD : left / 2;
    callOff = left > LAST_CALL ? later(renew, Math.min(next, LONGEST_TIMER)) : later(guest.leave, left);
  };
  const renew = async () => {
    const fresh = await freshToken(guest, first, deps);
    if (fresh) until = Math.max(until, fresh.expiresAt);
    watch();
  };

  watch();
  return () => {
    gone = true;
    callOff();
  };
}

async function freshToken(guest: Guest, { by }: Verified, deps: Deps): Promise<Verified | undefined> {
  try {
    const fresh = await deps.signIn.verify(await guest.askForToken());
    return fresh?.by.tenant === by.tenant && fresh.by.id === by.id ? fresh : undefined;
  } catch (error) {
    deps.onTrouble(error);
    return undefined;
  }
}

function onTimer(go: () => void, milliseconds: number): () => void {
  const timer = setTimeout(go, milliseconds);
  return () => clearTimeout(timer);
}
