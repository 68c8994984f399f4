import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { answerClick } from './answer-click';
import { button } from './button';
import { ALL_DEEDS } from './deed';
import type { ActionsDeps } from './deps';
import { listActions } from './list-actions';
import { refresh } from './refresh';
import { remind } from './remind';
import { tellPlea } from './tell-plea';

/** Actions after the talk: a list to look at, reminders that come by themselves, and help from the other one. */
export function registerActions(deps: ActionsDeps): { bot: BotFeature; wakeUps: WakeUpHandler[] } {
  return {
    bot: {
      commands: [{ word: 'actions', answer: (turn) => listActions(deps, turn) }],
      verbs: ALL_DEEDS.map((deed) =>
        verb(`action.${deed}`, button, (turn, data) => answerClick(deps, deed, turn, data)),
      ),
    },
    wakeUps: [
      { kind: 'morning', ring: (wakeUp, now) => remind(deps, wakeUp, now) },
      { kind: 'plea', ring: (wakeUp, now) => tellPlea(deps, wakeUp, now) },
      { kind: 'cards', ring: (wakeUp, now) => refresh(deps, wakeUp, now) },
    ],
  };
}
