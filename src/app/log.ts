import pino, { type Logger } from 'pino';
import type { Config } from './config';

/** One line of JSON for each event. Never hand it anything a person has written. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
