import type { Conversation } from './conversation';
import { otherRole, personIn } from './pair';
import { days, type Instant, minutes } from './time';

/** How many invitations one person may send, so that nobody floods the others. */
export interface AskingLimits {
  /** Those that wait for an answer. */
  open: number;
  anHour: number;
}

export type AskingProblem = 'too-many-open' | 'too-many-lately' | 'said-no-lately';

/** After a no, only something new is a reason to ask again before this is over. */
const LEFT_ALONE = days(7);

/**
 * What speaks against sending one more invitation.
 * @param theirs the conversations of whoever starts it, in whatever part.
 */
export function askingProblems(
  next: Conversation,
  theirs: readonly Conversation[],
  limits: AskingLimits,
  now: Instant,
): AskingProblem[] {
  const starter = startedBy(next);
  const started = theirs.filter((each) => startedBy(each) === starter);
  const lately = started.filter(({ createdAt }) => createdAt > now - minutes(60));
  return [
    ...(started.filter((each) => isOpen(each, now)).length >= limits.open ? (['too-many-open'] as const) : []),
    ...(lately.length >= limits.anHour ? (['too-many-lately'] as const) : []),
    ...(!next.reason && theirs.some((each) => isNoOf(each, asked(next)) && isLately(each, now))
      ? (['said-no-lately'] as const)
      : []),
  ];
}

/** The invitation as it goes out: only someone who has said no before reads why they are asked again. */
export function withReasonIfAskedAgain(next: Conversation, theirs: readonly Conversation[]): Conversation {
  if (theirs.some((each) => isNoOf(each, asked(next)))) return next;
  const { reason: _, ...rest } = next;
  return rest;
}

/** It can still be answered with a yes: once all its times have passed, it keeps nobody from asking others. */
function isOpen({ stage }: Conversation, now: Instant): boolean {
  return stage.is === 'proposed' && stage.slots.some((slot) => slot > now);
}

/** That person has said no to it. */
function isNoOf({ stage, pair }: Conversation, person: string): boolean {
  return stage.is === 'declined' && personIn(pair, stage.by) === person;
}

function isLately({ stage }: Conversation, now: Instant): boolean {
  return stage.is === 'declined' && stage.at > now - LEFT_ALONE;
}

const startedBy = ({ pair, startedBy: role }: Conversation): string => personIn(pair, role);
const asked = ({ pair, startedBy: role }: Conversation): string => personIn(pair, otherRole(role));
