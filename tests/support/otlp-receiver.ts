import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it comes over the wire, its attributes by name. */
export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  status: { code?: number };
  attributes: Record<string, unknown>;
}

/** One series of a metric: what it is about, and how often it was measured, or what it counts. */
export interface ReceivedSeries {
  name: string;
  attributes: Record<string, unknown>;
  count: number;
}

/** An OpenTelemetry receiver over HTTP, as its protocol has it in JSON. */
export interface OtlpReceiver {
  endpoint: string;
  /** What came in, word by word. */
  bodies: string[];
  headers: IncomingMessage['headers'][];
  spans(): ReceivedSpan[];
  /** As they were last told. */
  series(): ReceivedSeries[];
  stop(): Promise<void>;
}

/** @param status with which it answers; without one, it never does */
export async function startReceiver(status?: number): Promise<OtlpReceiver> {
  const received: { path: string; body: string }[] = [];
  const headers: OtlpReceiver['headers'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
    headers.push(request.headers);
    if (status === undefined) return;
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = (path: string) => received.filter((one) => one.path === path).map(({ body }) => JSON.parse(body));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get bodies() {
      return received.map(({ body }) => body);
    },
    headers,
    spans: () => at('/v1/traces').flatMap(spansIn),
    series: () => seriesIn(at('/v1/metrics').at(-1)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}
type Raw<T> = Omit<T, 'attributes'> & { attributes: Attribute[] };

interface Traces {
  resourceSpans: { scopeSpans: { spans: Raw<ReceivedSpan>[] }[] }[];
}

interface Metrics {
  resourceMetrics: { scopeMetrics: { metrics: Metric[] }[] }[];
}

interface Metric {
  name: string;
  histogram?: { dataPoints: Raw<{ attributes: unknown; count: number }>[] };
  sum?: { dataPoints: Raw<{ attributes: unknown; asInt?: number; asDouble?: number }>[] };
}

function spansIn({ resourceSpans }: Traces): ReceivedSpan[] {
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans).flatMap((scope) => scope.spans);
  return spans.map((span) => ({ ...span, attributes: byName(span.attributes) }));
}

function seriesIn(metrics: Metrics | undefined): ReceivedSeries[] {
  const all = (metrics?.resourceMetrics ?? []).flatMap(({ scopeMetrics }) => scopeMetrics);
  return all
    .flatMap((scope) => scope.metrics)
    .flatMap(({ name, histogram, sum }) => [
      ...(histogram?.dataPoints ?? []).map(({ attributes, count }) => ({
        name,
        attributes: byName(attributes),
        count,
      })),
      ...(sum?.dataPoints ?? []).map(({ attributes, asInt, asDouble }) => ({
        ...{ name, attributes: byName(attributes) },
        count: Number(asInt ?? asDouble),
      })),
    ]);
}

function byName(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
