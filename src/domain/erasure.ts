import type { Action } from './action';
import { EMPTY_MAP } from './career-map';
import { type Conversation, endsAt, type Stage } from './conversation';
import type { Meeting } from './meeting';
import { otherRole, type Role } from './pair';
import type { Preparation } from './preparation';
import type { Instant } from './time';

/**
 * What stays when one of a pair has everything of theirs erased. Gone are their words: what they wrote, noted, parked and
 * prepared, and what they said they would do; the employee's "so what" and map, too. An action belongs to whoever has taken
 * it on, and a note in which both wrote goes with either. The other one keeps their own words, the dates, and that the two have
 * talked. Each function may be called again: what is erased stays as it is.
 */

/** Stands where a text cannot simply be missing; the same in every language. */
export const ERASED = '—';

/**
 * The questions that this one of the two was the first to ask in words of their own. They may be found again in an action, or in
 * a later talk that came back to one, whoever started it.
 */
export function questionsBy(role: Role, conversations: readonly Conversation[]): ReadonlySet<string> {
  const writers = new Map<string, Role>();
  for (const each of [...conversations].sort((one, other) => one.createdAt - other.createdAt))
    for (const [index, question] of each.questions.entries())
      if ('own' in question && !writers.has(question.own)) writers.set(question.own, writerOf(each, index));
  return new Set([...writers.keys()].filter((own) => own !== ERASED && writers.get(own) === role));
}

/** @param theirs the questions in their own words, of all conversations of the pair */
export function eraseConversation(
  conversation: Conversation,
  role: Role,
  theirs: ReadonlySet<string>,
  now: Instant,
): Conversation {
  const { why, reason, untold: _, questions, ...rest } = conversation;
  const stage = erasedStage(conversation, role, now);
  const tell = toTell(conversation, role, now);
  return {
    ...rest,
    opening: role === 'manager' ? '' : conversation.opening,
    ...(why !== undefined && role !== 'employee' ? { why } : {}),
    ...(reason !== undefined && conversation.startedBy !== role ? { reason } : {}),
    questions: questions.map((question) =>
      'own' in question && theirs.has(question.own) ? { own: ERASED } : question,
    ),
    stage,
    ...(tell !== undefined && tell !== role ? { untold: tell } : {}),
  };
}

/** The one who put the last question there, if it was swapped; else whoever started it. */
function writerOf({ startedBy, swappedIndex }: Conversation, index: number): Role {
  return swappedIndex === index ? 'employee' : startedBy;
}

/** What has not taken place will not, and the other one reads that kindly. */
function erasedStage({ stage }: Conversation, role: Role, now: Instant): Stage {
  if (stage.is === 'proposed') return { is: 'declined', by: role, word: '', at: now, left: true };
  if (stage.is === 'agreed') return { is: 'cancelled', by: role, word: '', startsAt: stage.startsAt, left: true };
  if (stage.is === 'held') {
    const soWhat = role === 'employee' ? erased(stage.soWhat) : stage.soWhat;
    return { ...stage, soWhat, recapped: [...new Set([...(stage.recapped ?? []), role])] };
  }
  return stage.by === role ? { ...stage, word: '' } : stage;
}

/** The other one, unless they never knew of what is withdrawn, or it is over anyway; of what was over, whoever was to be told. */
function toTell(conversation: Conversation, role: Role, now: Instant): Role | undefined {
  const { stage, startedBy, untold } = conversation;
  const other = otherRole(role);
  if (stage.is === 'proposed') return startedBy === role && stage.by === role && untold === other ? undefined : other;
  if (stage.is === 'agreed') return (endsAt(conversation) ?? 0) > now ? other : undefined;
  return untold === 'both' ? other : untold;
}

/** Closed, too: nobody can write in it any more. */
export function eraseMeeting(meeting: Meeting, role: Role, theirs: ReadonlySet<string>, now: Instant): Meeting {
  const { runningSince: _, closedAt = now, ...rest } = meeting;
  const next = {
    ...rest,
    closedAt,
    notes: meeting.notes.filter(({ author, both }) => author !== role && !both),
    actions: meeting.actions.map((action) => erasedDraft(action, role, theirs)),
    parked: meeting.parked.filter(({ by }) => by !== role),
    map: role === 'employee' ? EMPTY_MAP : meeting.map,
    soWhat: role === 'employee' ? erased(meeting.soWhat) : meeting.soWhat,
  };
  return next;
}

export function eraseAction(action: Action, role: Role, theirs: ReadonlySet<string>, now: Instant): Action {
  const { state } = action;
  const mine = action.owner === role;
  const draft = erasedDraft(action, role, theirs);
  const asked = erasedPlea(action, role);
  if (!mine || state.is === 'done') return { ...draft, ...asked };
  const at = state.is === 'dropped' ? state.at : now;
  return { ...draft, ...asked, state: { is: 'dropped', at, reason: ERASED } };
}

function erasedDraft<A extends Pick<Action, 'owner' | 'text' | 'discovery'>>(
  action: A,
  role: Role,
  theirs: ReadonlySet<string>,
): A {
  const { owner, text, discovery } = action;
  const mine = owner === role;
  const question = mine || theirs.has(discovery?.question ?? '') ? ERASED : discovery?.question;
  return {
    ...action,
    text: mine ? ERASED : text,
    ...(discovery && question !== undefined ? { discovery: { ...discovery, question } } : {}),
  };
}

/** Nobody is told any more what was for the one who has left. */
function erasedPlea({ plea }: Action, role: Role): Pick<Action, 'plea'> {
  if (!plea) return {};
  const { answer } = plea;
  const asked = plea.by === role ? { ...plea, text: '' } : { ...plea, told: true as const };
  if (!answer) return { plea: asked };
  return { plea: { ...asked, answer: plea.by === role ? { ...answer, told: true } : { ...answer, text: '' } } };
}

/** What was sent to them stays noted, so that nothing is sent twice. */
export function erasePreparation(preparation: Preparation): Preparation {
  if (preparation.reflections.length === 0) return preparation;
  return { ...preparation, reflections: [], version: preparation.version + 1 };
}

const erased = (text: string): string => (text === '' ? '' : ERASED);
