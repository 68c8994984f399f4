import type { Conversation } from '../../domain/conversation';
import { promptsSent } from '../../domain/handbook';
import type { Meeting } from '../../domain/meeting';
import { ownQuestionId, ownQuestions } from '../../domain/new-meeting';
import type { Person } from '../../domain/person';
import type { PromptId } from '../../domain/prompt';
import type { TalkPart } from '../../domain/talk-part';
import type { Instant } from '../../domain/time';
import { handbookWords } from '../../text/handbook-words';
import { translator } from '../../text/translate';
import type { Typed } from './form';

/** Why the card looks as it does after a click. */
export type Notice =
  | 'kept'
  | 'moved-on'
  | 'changed'
  | 'too-long'
  | 'too-many'
  | 'date-past'
  | 'date-far'
  | 'so-what-missing'
  | 'cadence-missing'
  | 'baton-missing';

/** All that a card of the talk needs. */
export interface TalkView {
  conversation: Conversation;
  meeting: Meeting;
  parts: readonly TalkPart[];
  /** Of the part that the two are in. */
  index: number;
  reader: Pick<Person, 'locale' | 'timeZone'>;
  /** The other one's. */
  name: string;
  /** Whether the bot can write to the other one. */
  reachable: boolean;
  now: Instant;
  notice?: Notice;
  /** What was typed, and is not kept yet. */
  typed?: Typed;
}

export function partOf({ parts, index }: TalkView): TalkPart {
  const part = parts[index];
  if (!part) throw new Error('a talk that is in none of its parts');
  return part;
}

export function isLast({ parts, index }: Pick<TalkView, 'parts' | 'index'>): boolean {
  return index === parts.length - 1;
}

/** Where what they will do is agreed: the actions, or the end of an agenda without them. */
export function isAboutActions(view: TalkView): boolean {
  const { meeting } = view;
  const { first, leg } = partOf(view);
  const { length } = meeting.actions;
  return leg === 'coming-back' || meeting.agenda[first]?.id === 'actions' || (isLast(view) && length === 0);
}

/** In plain words, for titles and buttons. */
export function partName({ meeting, reader }: Pick<TalkView, 'meeting' | 'reader'>, { leg, first }: TalkPart): string {
  if (leg) return translator(reader.locale, 'plain')(`talk.leg.${leg}`);
  return handbookWords(reader.locale).phase(meeting.agenda[first]?.id ?? '').name;
}

/** A question as its reader sees it, in the bank's words or in somebody's own. */
export function askOf(conversation: Conversation, id: PromptId, locale: string): string {
  const own = ownQuestions(conversation).find((_, index) => ownQuestionId(index) === id);
  return own ?? handbookWords(locale).ask(id);
}

/** What the agenda calls the questions that were sent ahead. */
export function sentIds(conversation: Conversation): PromptId[] {
  return [...ownQuestions(conversation).map((_, index) => ownQuestionId(index)), ...promptsSent(conversation)];
}

/** What every button of a card sends along. */
export function carriedBy({ conversation: { pair, id }, meeting }: Pick<TalkView, 'conversation' | 'meeting'>) {
  const { version, phase, prompt } = meeting;
  return { manager: pair.manager, employee: pair.employee, id, version, phase, asked: prompt };
}

/** A notice that asks for something is a warning; the others only say what is. */
export function noticeOf({ notice, reader, name }: Pick<TalkView, 'notice' | 'reader' | 'name'>) {
  const asks = notice !== undefined && !['kept', 'moved-on', 'changed'].includes(notice);
  return {
    notice: notice ? translator(reader.locale)(`talk.notice.${notice}`, { name }) : '',
    noticeStyle: notice === 'kept' ? 'good' : asks ? 'warning' : 'accent',
  };
}
