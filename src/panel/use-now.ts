import { useEffect, useState } from 'react';
import type { Instant } from '../domain/time';
import { useTalk } from './use-talk';

const TICK = 250;

/** The server's time, fresh enough for a clock that shows seconds. Stands still while the meeting's clock does. */
export function useNow(): Instant {
  const { now, meeting } = useTalk();
  const [, tick] = useState(0);
  const running = meeting.runningSince !== undefined;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((count) => count + 1), TICK);
    return () => clearInterval(timer);
  }, [running]);
  return now();
}
