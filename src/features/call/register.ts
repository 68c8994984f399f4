import type { WakeUpHandler } from '../../storage/wake-ups';
import type { BotFeature } from '../../teams/bot-feature';
import type { CallDeps } from './deps';
import { hear } from './hear';
import { offerClose } from './offer-close';
import { showTheWay } from './show-the-way';

/** What the call says by itself: it has begun, so here is the panel; it is over, so shall we close the talk well. */
export function registerCall(deps: CallDeps): { bot: BotFeature; wakeUps: WakeUpHandler[] } {
  return {
    bot: { call: (turn) => hear(deps, turn) },
    wakeUps: [
      { kind: 'call', ring: (wakeUp, now) => showTheWay(deps, wakeUp, now) },
      { kind: 'unclosed', ring: (wakeUp, now) => offerClose(deps, wakeUp, now) },
    ],
  };
}
