import { type LiveEvent, liveEvent } from '../../http/live';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { ask } from './ask';
import type { PrepareDeps } from './deps';
import { prepareData } from './form';
import { prepareRequest } from './messages';
import { openPreparation } from './open';
import { savePreparation, sharePreparation } from './save';
import { think } from './think';

/** Time to think before the talk: the questions a few days ahead, and a place for one's own thoughts on them. */
export function registerPrepare(deps: PrepareDeps): { bot: BotFeature; live: LiveEvent[]; wakeUps: WakeUpHandler[] } {
  return {
    bot: {
      commands: [{ word: 'prepare', answer: (turn) => openPreparation(deps, turn) }],
      verbs: [
        verb('prepare.save', prepareData, (turn, data) => savePreparation(deps, turn, data)),
        verb('prepare.share', prepareData, (turn, data) => sharePreparation(deps, turn, data)),
      ],
    },
    live: [liveEvent('prepare', prepareRequest, (line, request) => think(deps, line, request))],
    wakeUps: [{ kind: 'questions', ring: (wakeUp, now) => ask(deps, wakeUp, now) }],
  };
}
