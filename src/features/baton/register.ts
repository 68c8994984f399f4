import type { Clock } from '../../domain/time';
import type { PairWakeUp } from '../../domain/wake-up';
import type { PersonKey } from '../../storage/people';
import type { HandlerOf } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { answerBaton, batonData, DEEDS } from './answer';
import type { BatonDeps } from './deps';
import { type OpenBaton, openBatons } from './open-batons';
import { remindOfBaton } from './remind';

/** The employee has taken it on to arrange the next conversation: they are reminded of it, and of what they may do with it. */
export function registerBaton(deps: BatonDeps & { clock: Clock }): {
  bot: BotFeature;
  wakeUps: HandlerOf<PairWakeUp>[];
  openBatons(person: PersonKey): Promise<OpenBaton[]>;
} {
  return {
    bot: {
      verbs: DEEDS.map((deed) => verb(`baton.${deed}`, batonData, (turn, data) => answerBaton(deps, deed, turn, data))),
    },
    wakeUps: [{ kind: 'baton', ring: (wakeUp, now) => remindOfBaton(deps, wakeUp, now) }],
    openBatons: (person) => openBatons(deps, person, deps.clock()),
  };
}
