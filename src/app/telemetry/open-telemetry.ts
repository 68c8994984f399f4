import type { DestinationStream, Logger } from 'pino';
import type { Telemetry } from '../../telemetry/telemetry';
import type { Config } from '../config';
import { createLog } from '../log';
import { correlation, createTelemetry, type Recorder } from './follow';

/** How whoever runs the product sees what it does. */
export interface Watch {
  log: Logger;
  telemetry: Telemetry;
  /** Sends what is left, and gives up after a few seconds. */
  stop(): Promise<void>;
}

/**
 * The log; and traces and metrics, where a receiver is named. Without one nothing is loaded for them, and nothing is sent.
 * @param to where log lines go, if not to standard output
 */
export async function openTelemetry(
  config: Pick<Config, 'logLevel' | 'telemetry'>,
  to?: DestinationStream,
): Promise<Watch> {
  const log = createLog(config.logLevel, correlation, to);
  const recorder = config.telemetry && (await record(config.telemetry, log));
  const telemetry = createTelemetry({
    ...(recorder && { recorder }),
    ...(log.isLevelEnabled('debug') && {
      note: (piece, outcome, took) => log.debug({ ...piece, outcome, took: Math.round(took) }, 'followed'),
    }),
  });
  return { log, telemetry, stop: async () => recorder?.stop() };
}

async function record(receiver: NonNullable<Config['telemetry']>, log: Logger): Promise<Recorder> {
  // Loaded where it is used: most installations have none.
  const { recordTo } = await import('./otlp');
  let taken = true;
  return recordTo(receiver, (is) => {
    // Once for each time that it changes: a receiver may be away for long.
    if (is !== taken)
      log.warn(is ? 'telemetry is taken again' : 'telemetry is not taken by its receiver, and is dropped');
    taken = is;
  });
}
