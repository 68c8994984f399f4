import type { Route } from '../../http/route';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { moveDate, stayWithDate } from './answer-move';
import { askToMove } from './ask-to-move';
import { calendarRoute } from './calendar-file';
import { cancelDate } from './cancel-date';
import type { CardDeps, KeepDeps } from './deps';
import { findForMove } from './find-times';
import { keepData } from './keep-form';
import type { DateLook, Shown } from './look';
import { tellMissed } from './missed';
import { showDate } from './show-date';

/** How a date stands, for whoever comes across a conversation that has one. */
export function dateCards(deps: CardDeps): (look: DateLook) => Promise<Shown> {
  return (look) => showDate(deps, look);
}

/** Everything from an agreed date to the talk itself: moving it, letting it go, missing it, and its place in the calendar. */
export function registerKeep(deps: KeepDeps): { bot: BotFeature; routes: Route[]; wakeUps: WakeUpHandler[] } {
  return {
    bot: {
      verbs: [
        verb('keep.find', keepData, (turn, data) => findForMove(deps, turn, data)),
        verb('keep.move', keepData, (turn, data) => askToMove(deps, turn, data)),
        verb('keep.accept', keepData, (turn, data) => moveDate(deps, turn, data)),
        verb('keep.stay', keepData, (turn, data) => stayWithDate(deps, turn, data)),
        verb('keep.cancel', keepData, (turn, data) => cancelDate(deps, turn, data)),
      ],
    },
    routes: [calendarRoute(deps)],
    wakeUps: [{ kind: 'missed', ring: (wakeUp, now) => tellMissed(deps, wakeUp, now) }],
  };
}
