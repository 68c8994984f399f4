import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { answerClick } from './answer-click';
import { button } from './button';
import type { ActionsDeps } from './deps';
import { listActions } from './list-actions';
import type { Deed } from './note';
import { remind } from './remind';

const DEEDS: readonly Deed[] = ['done', 'snooze', 'date', 'drop'];

/** Actions after the talk: a list to look at, and reminders that come by themselves. */
export function registerActions(deps: ActionsDeps): { bot: BotFeature; wakeUps: WakeUpHandler[] } {
  return {
    bot: {
      commands: [{ word: 'actions', answer: (turn) => listActions(deps, turn) }],
      verbs: DEEDS.map((deed) => verb(`action.${deed}`, button, (turn, data) => answerClick(deps, deed, turn, data))),
    },
    wakeUps: [{ kind: 'reminder', ring: (wakeUp, now) => remind(deps, wakeUp, now) }],
  };
}
