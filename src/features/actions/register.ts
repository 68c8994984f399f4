import type { Action, Changed } from '../../domain/action';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { ActionKey } from '../../storage/people';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { answerClick } from './answer-click';
import { button } from './button';
import { changeAction, type Outcome } from './change-action';
import { ALL_DEEDS } from './deed';
import type { ActionsDeps } from './deps';
import { listActions } from './list-actions';
import { refresh } from './refresh';
import { remind } from './remind';
import { type SharedAction, sharedActions } from './shared-actions';
import { tellPlea } from './tell-plea';

export interface Actions {
  bot: BotFeature;
  wakeUps: WakeUpHandler[];
  /** Every action, open or not, of all the pairs that a person is part of, soonest first. */
  actionsOf(person: Person): Promise<SharedAction[]>;
  /** Changes an action as one of its pair asks; see `change-action`. */
  changeAction(
    by: Person,
    key: ActionKey,
    now: Instant,
    change: (action: Action, by: Role) => Changed,
  ): Promise<Outcome>;
}

/** Actions after the talk: a list to look at, reminders that come by themselves, and help from the other one. */
export function registerActions(deps: ActionsDeps): Actions {
  return {
    actionsOf: (person) => sharedActions(deps, person),
    changeAction: (by, key, now, change) => changeAction(deps, { by, now }, key, change),
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
