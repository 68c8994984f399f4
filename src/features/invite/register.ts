import type { Conversation } from '../../domain/conversation';
import type { NextTalk } from '../../domain/next-talk';
import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { PairWakeUpKind } from '../../domain/wake-up';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, type Reply, type Turn, verb } from '../../teams/bot-feature';
import { acceptInvitation, counterInvitation, declineInvitation, showConversation } from './answer';
import { answerData } from './answer-form';
import { chooseWhose } from './choose-whose';
import type { InviteDeps } from './deps';
import { findForAnswer, findForSetUp } from './find-times';
import { handFollowUp } from './hand-follow-up';
import { myConversations } from './my-conversations';
import { aboutData, planAbout } from './plan-about';
import { planNext } from './plan-next';
import { sendInvitation } from './send';
import { setUpData } from './set-up-form';
import { startData, startInvitation } from './start';
import { store } from './store';
import { suggestQuestions } from './suggest-questions';
import { swapInvitationQuestion } from './swap';
import { tell } from './tell';
import { listUpcoming } from './upcoming';

export interface Invite {
  bot: BotFeature;
  wakeUps: WakeUpHandler[];
  /** Stores a conversation that somebody is yet to be told of, and has them told; see `store`. */
  store(kind: PairWakeUpKind, conversation: Conversation, now: Instant, etag?: string): Promise<boolean>;
  /** The latest conversations that a person is part of, in whatever role. */
  conversationsOf(person: Person): Promise<Conversation[]>;
  /** Shows an employee the card for their next conversation, filled in. */
  plan(turn: Turn, next: NextTalk): Promise<Reply>;
}

/** Everything from `/career` to an agreed date. */
export function registerInvite(deps: InviteDeps): Invite {
  return {
    bot: {
      commands: [
        { word: '', answer: (turn) => startInvitation(deps, turn) },
        { word: 'mine', answer: (turn) => startInvitation(deps, turn, 'mine') },
        { word: 'upcoming', answer: (turn) => listUpcoming(deps, turn) },
      ],
      verbs: [
        verb('invite.start', startData, (turn) => startInvitation(deps, turn)),
        verb('invite.whose', setUpData, (turn, data) => chooseWhose(deps, turn, data)),
        verb('invite.find', setUpData, (turn, data) => findForSetUp(deps, turn, data)),
        verb('invite.suggest', setUpData, (turn, data) => suggestQuestions(deps, turn, data)),
        verb('invite.about', aboutData, (turn, data) => planAbout(deps, turn, data)),
        verb('invite.send', setUpData, (turn, data) => sendInvitation(deps, turn, data)),
        verb('invite.accept', answerData, (turn, data) => acceptInvitation(deps, turn, data)),
        verb('invite.counter', answerData, (turn, data) => counterInvitation(deps, turn, data)),
        verb('invite.find-other', answerData, (turn, data) => findForAnswer(deps, turn, data)),
        verb('invite.decline', answerData, (turn, data) => declineInvitation(deps, turn, data)),
        verb('invite.swap', answerData, (turn, data) => swapInvitationQuestion(deps, turn, data)),
        verb('invite.show', answerData, (turn, data) => showConversation(deps, turn, data)),
      ],
    },
    wakeUps: [
      { kind: 'invitation', ring: (wakeUp, now) => tell(deps, wakeUp, now) },
      { kind: 'answer', ring: (wakeUp, now) => tell(deps, wakeUp, now) },
      { kind: 'follow-up', ring: (wakeUp, now) => handFollowUp(deps, wakeUp, now) },
    ],
    conversationsOf: (person) => myConversations(deps, person),
    plan: (turn, next) => planNext(deps, turn, next),
    store: (kind, conversation, now, etag) => store(deps, kind, conversation, now, etag),
  };
}
