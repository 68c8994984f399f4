import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Host } from './host';
import { Session } from './live/session';
import type { Snapshot } from './live/snapshot';

const LOOK_EVERY = 1_000;
const CLOCKS_MAY_DIFFER = 1_500;

/** The session with the server for as long as the component is there. */
export function useSession(host: Host): { session: Session | undefined; snapshot: Snapshot } {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const opened = new Session(host);
    setSession(opened);
    const asleep = watchForSleep(opened.refresh);
    return () => {
      asleep();
      opened.close();
    };
  }, [host]);
  const snapshot = useSyncExternalStore(session?.watch ?? watchNothing, session?.read ?? connecting);
  return { session, snapshot };
}

const CONNECTING: Snapshot = { connection: 'connecting' };
const connecting = () => CONNECTING;
const watchNothing = () => () => {};

/** Notices that the laptop slept, or that somebody set the PC's clock: the two clocks then no longer agree. */
function watchForSleep(wake: () => void): () => void {
  const gap = () => Date.now() - performance.now();
  let before = gap();
  const notice = () => {
    const drift = Math.abs(gap() - before);
    before = gap();
    if (drift > CLOCKS_MAY_DIFFER) wake();
  };
  const look = setInterval(notice, LOOK_EVERY);
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', notice);
  return () => {
    clearInterval(look);
    document.removeEventListener('visibilitychange', notice);
    window.removeEventListener('online', wake);
  };
}
