import type { Route } from '../../http/route';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { acceptInvitation, counterInvitation, declineInvitation, showConversation } from './answer';
import { answerData } from './answer-form';
import { calendarRoute } from './calendar-file';
import type { InviteDeps } from './deps';
import { sendInvitation } from './send';
import { setUpData } from './set-up-form';
import { startData, startInvitation } from './start';
import { tell } from './tell';
import { listUpcoming } from './upcoming';

/** Everything from `/career` to an agreed date. */
export function registerInvite(deps: InviteDeps): { bot: BotFeature; routes: Route[]; wakeUps: WakeUpHandler[] } {
  return {
    bot: {
      commands: [
        { word: '', answer: (turn) => startInvitation(deps, turn) },
        { word: 'upcoming', answer: (turn) => listUpcoming(deps, turn) },
      ],
      verbs: [
        verb('invite.start', startData, (turn) => startInvitation(deps, turn)),
        verb('invite.send', setUpData, (turn, data) => sendInvitation(deps, turn, data)),
        verb('invite.accept', answerData, (turn, data) => acceptInvitation(deps, turn, data)),
        verb('invite.counter', answerData, (turn, data) => counterInvitation(deps, turn, data)),
        verb('invite.decline', answerData, (turn, data) => declineInvitation(deps, turn, data)),
        verb('invite.show', answerData, (turn, data) => showConversation(deps, turn, data)),
      ],
    },
    routes: [calendarRoute(deps)],
    wakeUps: [
      { kind: 'invitation', ring: (wakeUp, now) => tell(deps, wakeUp, now) },
      { kind: 'answer', ring: (wakeUp, now) => tell(deps, wakeUp, now) },
    ],
  };
}
