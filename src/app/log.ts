import pino, { type DestinationStream, type Logger } from 'pino';
import { minutes } from '../domain/time';
import type { Config } from './config';

/**
 * One line of JSON for each event. Never hand it anything a person has written.
 * @param correlation the id of what is being done, for all lines that are written meanwhile
 * @param to where the lines go, if not to standard output
 */
export function createLog(
  level: Config['logLevel'],
  correlation: () => string | undefined = () => undefined,
  to: DestinationStream = pino.destination(1),
): Logger {
  const mixin = () => {
    const id = correlation();
    return id === undefined ? {} : { correlation: id };
  };
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, mixin }, to);
}

/** More than a sweep, or the end of a lost lease: the server was down, or has too much to do. */
const LATE = minutes(5);

type Note = Record<'info' | 'debug', (what: object, message: string) => void>;

/** Notes that a wake-up rings, and how many milliseconds after it was due; aloud when that is long. */
export function tellLate(log: Note): (kind: string, late: number) => void {
  return (kind, late) => log[late > LATE ? 'info' : 'debug']({ kind, late }, 'a wake-up rings');
}
