import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { checkReady } from './check-ready';
import type { ReadyDeps } from './deps';
import { keepQuiet, quietData } from './keep-quiet';

/** A few minutes before the start: what to see to, how to listen, and, at a click, nobody who disturbs. */
export function registerReady(deps: ReadyDeps): { bot: BotFeature; wakeUps: WakeUpHandler[] } {
  return {
    bot: { verbs: [verb('ready.quiet', quietData, (turn, data) => keepQuiet(deps, turn, data))] },
    wakeUps: [{ kind: 'ready', ring: (wakeUp, now) => checkReady(deps, wakeUp, now) }],
  };
}
