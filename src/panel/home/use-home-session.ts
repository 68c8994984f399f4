import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Host } from '../host';
import { HomeSession, type HomeSnapshot } from './home-session';

const CONNECTING: HomeSnapshot = { connection: 'connecting' };
const connecting = () => CONNECTING;
const watchNothing = () => () => {};

/** The session with the server for as long as the page is there; it looks again whenever the reader comes back to it. */
export function useHomeSession(host: Host): { session: HomeSession | undefined; snapshot: HomeSnapshot } {
  const [session, setSession] = useState<HomeSession>();
  useEffect(() => {
    const opened = new HomeSession(host);
    setSession(opened);
    const back = () => document.visibilityState === 'visible' && opened.refresh();
    window.addEventListener('focus', back);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('focus', back);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
      opened.close();
    };
  }, [host]);
  const snapshot = useSyncExternalStore(session?.watch ?? watchNothing, session?.read ?? connecting);
  return { session, snapshot };
}
