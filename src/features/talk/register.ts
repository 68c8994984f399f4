import type { PairWakeUp } from '../../domain/wake-up';
import type { HandlerOf } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { askToClose } from './ask-to-close';
import { click, type Deed } from './click';
import { conclude } from './conclude';
import type { TalkDeps } from './deps';
import { closingData, talkData } from './form';
import { openTalk } from './open';

const DEEDS: readonly Deed[] = ['open', 'start', 'resume', 'go', 'keep', 'ask', 'hand-over', 'close'];

/** The talk without the panel: one card in the manager's chat, and the last word in the employee's. */
export function registerTalk(deps: TalkDeps): { bot: BotFeature; wakeUps: HandlerOf<PairWakeUp>[] } {
  return {
    bot: {
      commands: [{ word: 'talk', answer: (turn) => openTalk(deps, turn) }],
      verbs: [
        ...DEEDS.map((deed) => verb(`talk.${deed}`, talkData, (turn, data) => click(deps, deed, turn, data))),
        verb('talk.conclude', closingData, (turn, data) => conclude(deps, turn, data)),
      ],
    },
    wakeUps: [{ kind: 'closing', ring: (wakeUp, now) => askToClose(deps, wakeUp, now) }],
  };
}
