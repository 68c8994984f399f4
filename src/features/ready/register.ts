import type { WakeUpHandler } from '../../storage/wake-ups';
import { checkReady } from './check-ready';
import type { ReadyDeps } from './deps';

/** A few minutes before the start: what to see to, and how to listen. */
export function registerReady(deps: ReadyDeps): { wakeUps: WakeUpHandler[] } {
  return { wakeUps: [{ kind: 'ready', ring: (wakeUp, now) => checkReady(deps, wakeUp, now) }] };
}
