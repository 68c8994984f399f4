import { type Attributes, SpanKind } from '@opentelemetry/api';
import type { Outcome, Piece } from '../../telemetry/telemetry';

/** A piece in the words of OpenTelemetry: its own conventions where there are any. */
export interface Said {
  /** Of the span. */
  name: string;
  kind: SpanKind;
  attributes: Attributes;
  /** The histogram that has its duration. */
  duration: Duration;
}

/** Every histogram of durations, and what it is about. In seconds. */
export const DURATIONS = {
  'http.server.request.duration': 'How long requests took.',
  'career.turn.duration': 'How long answers took: to messages, to buttons, and to panels.',
  'career.wake_up.duration': 'How long wake-ups took.',
  'db.client.operation.duration': 'How long the tables took.',
  'career.teams.duration': 'How long Teams took to take a message.',
  'career.graph.duration': 'How long Microsoft Graph took.',
} as const;

export type Duration = keyof typeof DURATIONS;

export function say(piece: Piece): Said {
  switch (piece.is) {
    case 'request': {
      const [method, route] = [piece.method.toUpperCase(), piece.route];
      const attributes = { 'http.request.method': method, 'http.route': route };
      return {
        name: `${method} ${route}`,
        kind: SpanKind.SERVER,
        attributes,
        duration: 'http.server.request.duration',
      };
    }
    case 'live':
      return turn(`live ${piece.event}`, SpanKind.SERVER);
    case 'turn':
      return turn(piece.door, SpanKind.INTERNAL);
    case 'wake-up':
      return {
        name: `wake-up ${piece.kind}`,
        kind: SpanKind.CONSUMER,
        attributes: { 'career.kind': piece.kind },
        duration: 'career.wake_up.duration',
      };
    case 'table':
      return {
        name: `${piece.operation} ${piece.table}`,
        kind: SpanKind.CLIENT,
        attributes: {
          'db.system.name': 'azure.tables',
          'db.collection.name': piece.table,
          'db.operation.name': piece.operation,
        },
        duration: 'db.client.operation.duration',
      };
    case 'teams':
    case 'graph':
      return {
        name: `${piece.is} ${piece.operation}`,
        kind: SpanKind.CLIENT,
        attributes: { 'career.operation': piece.operation },
        duration: `career.${piece.is}.duration`,
      };
  }
}

function turn(door: string, kind: SpanKind): Said {
  return { name: door, kind, attributes: { 'career.door': door }, duration: 'career.turn.duration' };
}

export function sayOutcome(outcome: Outcome): Attributes {
  return typeof outcome === 'number' ? { 'http.response.status_code': outcome } : { 'career.outcome': outcome };
}

/** What somebody should look at. */
export function isBad(outcome: Outcome): boolean {
  return typeof outcome === 'number' ? outcome >= 500 : BAD.has(outcome);
}

const BAD: ReadonlySet<Outcome> = new Set<Outcome>(['error', 'failed', 'set-aside', 'throttled', 'unavailable']);
