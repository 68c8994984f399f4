import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { ask } from './ask';
import type { PrepareDeps } from './deps';
import { prepareData } from './form';
import { openPreparation } from './open';
import { savePreparation, sharePreparation } from './save';

/** Time to think before the talk: the questions a few days ahead, and a place for one's own thoughts on them. */
export function registerPrepare(deps: PrepareDeps): { bot: BotFeature; wakeUps: WakeUpHandler[] } {
  return {
    bot: {
      commands: [{ word: 'prepare', answer: (turn) => openPreparation(deps, turn) }],
      verbs: [
        verb('prepare.save', prepareData, (turn, data) => savePreparation(deps, turn, data)),
        verb('prepare.share', prepareData, (turn, data) => sharePreparation(deps, turn, data)),
      ],
    },
    wakeUps: [{ kind: 'questions', ring: (wakeUp, now) => ask(deps, wakeUp, now) }],
  };
}
