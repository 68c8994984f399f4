import { useEffect } from 'react';

const EVERY = 20_000;

/** Asks again now and then, and whenever the reader turns to the panel, for as long as there is nothing. */
export function useAskingAgain(nothing: boolean, ask: (() => void) | undefined): void {
  useEffect(() => {
    if (!nothing || !ask) return;
    const timer = setInterval(ask, EVERY);
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [nothing, ask]);
}
