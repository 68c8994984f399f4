import type { Often } from './limit';

/**
 * How often is often enough: far above what somebody at work does, in a tenant where thousands are at work at once. A panel in which
 * someone writes without a pause sends one or two things in a second.
 */
export const OFTEN = {
  bot: { person: { points: 120, duration: 60 }, tenant: { points: 12_000, duration: 60 } },
  live: { person: { points: 200, duration: 10 }, tenant: { points: 20_000, duration: 10 } },
  requests: { person: { points: 30, duration: 60 }, tenant: { points: 3_000, duration: 60 } },
} satisfies Record<string, { person: Often; tenant: Often }>;
