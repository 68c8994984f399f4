import { hash } from 'node:crypto';
import type { Pair } from '../domain/pair';
import type { Instant } from '../domain/time';

/** A key may hold 1 KiB. Azurite takes longer ones, Azure does not. */
const LONGEST_KEY = 512;

/**
 * The parts as one key. Ids come from outside and may hold anything, but a key must not hold `/ \ # ?` or control characters,
 * and no id may reach into its neighbour: so everything but letters, digits, `.` and `-` is written as `_` and four hex
 * digits, and `|` stands between the parts and nowhere else.
 */
export function keyOf(...parts: string[]): string {
  const key = parts.map(safe).join('|');
  if (key.length > LONGEST_KEY) throw new Error(`A table key of ${key.length} characters is too long.`);
  return key;
}

export function pairKey({ tenant, manager, employee }: Pair): string {
  return keyOf(tenant, manager, employee);
}

/** The rows whose key starts with these parts, and has more of them. */
export function under(...parts: string[]): { from: string; before: string } {
  // `}` is what follows `|`.
  return { from: `${keyOf(...parts)}|`, before: `${keyOf(...parts)}}` };
}

/** A moment as text that sorts like the moment itself. */
export function earlierFirst(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** A moment as text that sorts the other way round. */
export function laterFirst(instant: Instant): string {
  return String(LAST_INSTANT - instant).padStart(16, '0');
}

/** The last moment that JavaScript knows. */
const LAST_INSTANT = 8_640_000_000_000_000;

/** Spreads keys evenly over a number of shards; the same key always on the same one. */
export function shardOf(key: string, shards: number): number {
  return hash('sha256', key, 'buffer').readUInt32BE() % shards;
}

function safe(part: string): string {
  // Most ids need nothing of the kind, and to ask is quicker.
  if (!/[^A-Za-z0-9.-]/.test(part)) return part;
  return part.replace(/[^A-Za-z0-9.-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
