import { useEffect, useState } from 'react';
import { timeLeft } from '../domain/meeting-clock';
import type { Instant } from '../domain/time';
import { untilItShows } from './dates';
import { useTalk } from './use-talk';

/**
 * The server's time, read anew at every moment in which a second that is shown gives way to the next: two panels turn at
 * the same moment, whatever their own clocks say. Stands still while the meeting's clock does.
 */
export function useNow(): Instant {
  const { now, meeting } = useTalk();
  const [, turn] = useState(0);
  useEffect(() => {
    if (meeting.runningSince === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(look, untilItShows(Object.values(timeLeft(meeting, now()))));
    };
    const look = () => {
      clearTimeout(timer);
      turn((count) => count + 1);
      wait();
    };
    wait();
    // A page out of sight has its timers slowed down. It may not show a stale second once it is back.
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
    };
  }, [meeting, now]);
  return now();
}
