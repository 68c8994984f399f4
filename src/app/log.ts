import pino, { type Logger } from 'pino';
import { minutes } from '../domain/time';
import type { Config } from './config';

/** One line of JSON for each event. Never hand it anything a person has written. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** More than a sweep, or the end of a lost lease: the server was down, or has too much to do. */
const LATE = minutes(5);

type Note = Record<'info' | 'debug', (what: object, message: string) => void>;

/** Notes that a wake-up rings, and how many milliseconds after it was due; aloud when that is long. */
export function tellLate(log: Note): (kind: string, late: number) => void {
  return (kind, late) => log[late > LATE ? 'info' : 'debug']({ kind, late }, 'a wake-up rings');
}
