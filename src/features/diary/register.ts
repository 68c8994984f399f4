import type { Conversation } from '../../domain/conversation';
import { isOutOfStep } from '../../domain/diary-step';
import type { PersonId } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { Route } from '../../http/route';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { catchUp } from './catch-up';
import type { DiaryDeps } from './deps';
import { bringInStep } from './in-step';
import { keepDiary } from './keep-diary';
import { notificationRoutes } from './notifications';

export interface Diary {
  routes: Route[];
  wakeUps: WakeUpHandler[];
  /** The conversation as it stands in both diaries now: what is about to be shown is brought in step first. */
  inStep(conversation: Conversation, now: Instant): Promise<Conversation>;
  /** Somebody has just connected their calendar: the dates that they are the manager of go into it, too. */
  connected(person: PersonId, theirs: readonly Conversation[], now: Instant): Promise<void>;
}

/** One real event in both diaries, kept in step with what the two have agreed on, and the call in it private. */
export function registerDiary(deps: DiaryDeps): Diary {
  return {
    routes: notificationRoutes(deps),
    wakeUps: [{ kind: 'diary', ring: (wakeUp, now) => keepDiary(deps, wakeUp, now) }],
    async inStep(conversation, now) {
      if (!isOutOfStep(conversation, now)) return conversation;
      return (await bringInStep(deps, conversation, now))?.conversation ?? conversation;
    },
    connected: (person, theirs, now) =>
      catchUp(
        deps,
        theirs.filter(({ pair }) => pair.manager === person),
        now,
      ),
  };
}
