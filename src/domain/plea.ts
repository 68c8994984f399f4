import {
  type Action,
  afresh,
  type Changed,
  ifOpenAndMine,
  isOpen,
  LONGEST_ACTION,
  type Plea,
  type PleaAnswer,
} from './action';
import { otherRole, type Role } from './pair';
import type { Instant } from './time';

/**
 * The owner asks the other one to take it on, or for help. It stays the owner's until the other one says yes, and nothing is
 * asked on anybody's behalf: who is stuck decides who hears of it.
 */
export function askFor(action: Action, by: Role, what: Plea['for'], text: string, now: Instant): Changed {
  const refused = ifOpenAndMine(action, by);
  if (refused) return refused;
  if (isPending(action)) return { refused: 'already-asked' };
  return { ...action, plea: { for: what, by, text: short(text), at: now } };
}

/** The other one says yes or no to a hand-over; to a cry for help, a line or the offer of a short talk. */
export function answerPlea(action: Action, by: Role, is: PleaAnswer['is'], text: string, now: Instant): Changed {
  const { plea, state } = action;
  if (!plea) return { refused: 'not-asked' };
  if (by === plea.by) return { refused: 'not-yours' };
  if (plea.answer) return { refused: 'already-answered' };
  if (state.is !== 'open') return { refused: state.is === 'done' ? 'already-done' : 'already-dropped' };
  if (!ANSWERS[plea.for].includes(is)) return { refused: 'not-asked' };
  const said = short(text);
  if (is === 'line' && said === '') return { refused: 'line-missing' };
  const answered = { ...action, plea: { ...plea, answer: { is, text: said, at: now } } };
  return is === 'taken' ? { ...afresh(answered, now), owner: by } : answered;
}

const ANSWERS: Record<Plea['for'], readonly PleaAnswer['is'][]> = {
  'hand-over': ['taken', 'declined'],
  help: ['line', 'talk'],
};

/** Asked, and not answered yet. */
export function isPending({ plea }: Action): boolean {
  return plea !== undefined && plea.answer === undefined;
}

/** What this reader has still to be told of: that they were asked, or what became of their own asking. */
export function untoldTo(action: Action, reader: Role): 'plea' | 'answer' | undefined {
  const { plea } = action;
  if (plea?.answer) return plea.by === reader && !plea.answer.told ? 'answer' : undefined;
  const isAsked = plea !== undefined && otherRole(plea.by) === reader && !plea.told;
  return isAsked && isOpen(action) ? 'plea' : undefined;
}

/** The reader has been told of `plea`, as it was when it was told: one that was asked or answered meanwhile is news. */
export function toldOf(action: Action, plea: Plea): Action {
  const now = action.plea;
  if (now?.at !== plea.at) return action;
  if (!plea.answer) return { ...action, plea: { ...now, told: true } };
  return now.answer ? { ...action, plea: { ...now, answer: { ...now.answer, told: true } } } : action;
}

const short = (text: string): string => text.trim().slice(0, LONGEST_ACTION);
