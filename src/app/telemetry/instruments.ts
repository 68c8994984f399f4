import type { Histogram, Meter } from '@opentelemetry/api';
import type { Recorder } from './follow';
import { DURATIONS, type Duration, say, sayOutcome } from './say';

/** Seconds: from a table in the same building to a service that is waited for in vain. */
const TOOK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Seconds: from the next sweep to the night in which no server ran. */
const LATE = [1, 5, 15, 30, 60, 300, 900, 3600, 4 * 3600, 12 * 3600, 24 * 3600];

const seconds = (milliseconds: number): number => milliseconds / 1000;

/** What is measured and counted, rather than traced one by one. */
export function instrumentsOf(meter: Meter): Pick<Recorder, 'took' | 'count' | 'late'> {
  const histogram = (name: string, description: string, explicitBucketBoundaries: number[]) =>
    meter.createHistogram(name, { description, unit: 's', advice: { explicitBucketBoundaries } });
  const durations = new Map<Duration, Histogram>();
  for (const [name, description] of Object.entries(DURATIONS))
    durations.set(name as Duration, histogram(name, description, TOOK));
  const late = histogram('career.wake_up.late', 'How long after they were due wake-ups rang.', LATE);
  const counted = {
    panels: meter.createUpDownCounter('career.panels', { description: 'Panels that are connected now.' }),
    messages: meter.createCounter('career.messages', { description: 'Messages of the bot’s own accord.' }),
    troubles: meter.createCounter('career.troubles', { description: 'What went wrong unexpectedly.' }),
  };
  return {
    took(piece, outcome, milliseconds) {
      const { attributes, duration } = say(piece);
      durations.get(duration)?.record(seconds(milliseconds), { ...attributes, ...sayOutcome(outcome) });
    },
    count: (what, more) => counted[what].add(more),
    late: (kind, milliseconds) => late.record(seconds(milliseconds), { 'career.kind': kind }),
  };
}
