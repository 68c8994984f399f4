import { randomUUID } from 'node:crypto';
import { ROOT_CONTEXT, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import { wait, within } from '../engine/within';
import type { Recorded, Recorder } from './follow';
import { instrumentsOf } from './instruments';
import { isBad, say, sayOutcome } from './say';

/** Where telemetry goes. */
export interface Receiver {
  /** Address of an OTLP receiver over HTTP, to which `/v1/traces` and `/v1/metrics` are added. */
  endpoint: string;
  headers: Readonly<Record<string, string>>;
  /** What this product is called there. */
  service: string;
  /** The share of traces that is sent, from 0 to 1. */
  ratio: number;
}

/** One attempt and its repetitions, in milliseconds. */
const PATIENCE = 10_000;
/** What is left at the end is worth waiting for, but not for long. */
export const LAST_FLUSH = 3000;

/**
 * Hands everything to OpenTelemetry, which sends it from time to time and in the background, and drops what it cannot get rid of.
 * Nothing of it is registered for the whole process: what packages of others would like to tell stays here.
 * @param taken told after each attempt to send whether the receiver has taken it
 */
export function recordTo(receiver: Receiver, taken: (is: boolean) => void): Recorder {
  // A panel is counted where it is connected: so the instances must not be taken for one.
  const about = { 'service.name': receiver.service, 'service.instance.id': randomUUID() };
  const resource = defaultResource().merge(resourceFromAttributes(about));
  const tracers = tracersTo(receiver, resource, taken);
  const meters = metersTo(receiver, resource, taken);
  const instruments = instrumentsOf(meters.getMeter('career'));
  const tracer = tracers.getTracer('career');
  return {
    begin: (piece, part) => begin(tracer, say(piece), part),
    ...instruments,
    async stop() {
      const ends = async () => {
        await Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
      };
      await within(wait, LAST_FLUSH, ends).catch(() => undefined);
    },
  };
}

/** A piece under way, and what OpenTelemetry has for it. */
class Traced implements Recorded {
  constructor(readonly span: Span) {}

  get trace(): string {
    return this.span.spanContext().traceId;
  }

  /** Never with the error itself: its message may quote what somebody has written. */
  end(outcome: Parameters<Recorded['end']>[0]): void {
    this.span.setAttributes(sayOutcome(outcome));
    if (isBad(outcome)) this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

function begin(tracer: Tracer, { name, kind, attributes }: ReturnType<typeof say>, part?: Recorded): Traced {
  const context = part instanceof Traced ? trace.setSpan(ROOT_CONTEXT, part.span) : ROOT_CONTEXT;
  return new Traced(tracer.startSpan(name, { kind, attributes }, context));
}

function tracersTo({ endpoint, headers, ratio }: Receiver, resource: Resource, taken: Taken): NodeTracerProvider {
  const exporter = new OTLPTraceExporter({ url: under(endpoint, 'v1/traces'), headers, timeoutMillis: PATIENCE });
  return new NodeTracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor(telling(exporter, taken), { exportTimeoutMillis: PATIENCE })],
  });
}

function metersTo({ endpoint, headers }: Receiver, resource: Resource, taken: Taken): MeterProvider {
  const exporter = new OTLPMetricExporter({ url: under(endpoint, 'v1/metrics'), headers, timeoutMillis: PATIENCE });
  const reader = new PeriodicExportingMetricReader({ exporter: telling(exporter, taken) });
  return new MeterProvider({ resource, readers: [reader] });
}

const under = (endpoint: string, path: string): string => `${endpoint.replace(/\/$/, '')}/${path}`;

type Taken = (is: boolean) => void;

/** The same exporter, which tells how it went. */
function telling<Exported, E extends Exporter<Exported>>(exporter: E & Exporter<Exported>, taken: Taken): E {
  const send = exporter.export.bind(exporter);
  exporter.export = (what, done) =>
    send(what, (result) => {
      taken(result.code === SUCCESS);
      done(result);
    });
  return exporter;
}

interface Exporter<Exported> {
  export(what: Exported, done: (result: { code: number }) => void): void;
}

const SUCCESS = 0;
