import { nextLook } from '../../domain/diary-step';
import { lookedForAt } from '../../domain/reconcile';
import { type Instant, minutes } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { DiaryDeps } from './deps';
import { bringInStep } from './in-step';
import { keepCallPrivate } from './private-call';
import { watchDiary } from './watch-diary';

const QUIET = minutes(5);

/**
 * Keeps the event of one conversation: brings both sides in step, sees to its call, and looks again later, for as long as there is something
 * to keep. Where nothing is kept in step, nothing rings.
 */
export async function keepDiary(deps: DiaryDeps, { pair, subject }: PairWakeUp, now: Instant): Promise<Rung> {
  const done = await bringInStep(deps, { pair, id: subject }, now, 'look');
  if (!done) return { is: 'missing' };
  if (done.busy) return { is: 'again', due: afterQuiet(now) };
  const conversation = await keepCallPrivate(deps, done.conversation, now);
  await watchDiary(deps, conversation, now);
  const due = lookedForAt(conversation) ?? nextLook(conversation, now);
  return due === undefined ? { is: 'done' } : { is: 'again', due };
}

/** The same for all that are asked to wait at once, so that the alarms of one conversation become one. */
function afterQuiet(now: Instant): Instant {
  return (Math.floor(now / QUIET) + 2) * QUIET;
}
