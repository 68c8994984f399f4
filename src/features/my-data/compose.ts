import type { Action } from '../../domain/action';
import { soonestFirst } from '../../domain/bundle';
import { isEmptyMap } from '../../domain/career-map';
import type { Conversation } from '../../domain/conversation';
import { wordsIn } from '../../domain/erase-view';
import { lengthOf } from '../../domain/format';
import type { Meeting } from '../../domain/meeting';
import { visibleTo } from '../../domain/meeting';
import type { Moment, MyAction, MyConversation, MyPair, Said } from '../../domain/my-data';
import { otherRole, type Role } from '../../domain/pair';
import type { Pondered, Reflection } from '../../domain/preparation';
import type { Instant } from '../../domain/time';
import { handbookWords } from '../../text/handbook-words';
import { translator } from '../../text/translate';
import type { MyRecord, MyTalk } from './records';

/** A pair as one of the two takes it with them; the questions are in the language of the locale. */
export function composePair({ role, other, talks, actions, map }: MyRecord, locale: string): MyPair {
  return {
    with: { id: other.id, name: other.name },
    role,
    ...(map && !isEmptyMap(map) ? { map } : {}),
    conversations: talks.map((talk) => composeTalk(talk, role, locale)),
    actions: [...actions].sort(soonestFirst).map(composeAction),
  };
}

export const writeInstant = (instant: Instant): Moment => new Date(instant).toISOString();

function composeTalk({ conversation, meeting, preparation, shared }: MyTalk, role: Role, locale: string) {
  const { id, format, place, startedBy, opening, why, reason, stage, agenda, createdAt } = conversation;
  const questions = questionsIn(conversation, locale);
  const aboutOf = (question: Pondered) =>
    (question === 'free' ? undefined : questions[question]) ?? translator(locale, 'plain')('my-data.document.free');
  const thought = ({ question, text }: Reflection) => ({ about: aboutOf(question), text });
  return {
    ...{ id, format, place, startedBy, opening, stage: stage.is },
    minutes: lengthOf(agenda),
    createdAt: writeInstant(createdAt),
    ...dateOf(conversation),
    ...callOf(conversation),
    ...(why === undefined ? {} : { why }),
    ...(reason === undefined ? {} : { reason }),
    words: said(wordsIn(conversation)),
    questions,
    preparation: (preparation?.reflections ?? []).map((each) => ({
      ...thought(each),
      shared: each.sharedAt !== undefined,
    })),
    sharedWithMe: shared.map(thought),
    soWhat: stage.is === 'held' ? stage.soWhat : (meeting?.soWhat ?? ''),
    ...composeMeeting(meeting && visibleTo(meeting, role)),
  } satisfies MyConversation;
}

type Written = Pick<MyConversation, 'notes' | 'parked' | 'drafts' | 'cadence'>;

/** What was written in the talk itself. */
function composeMeeting(meeting: Meeting | undefined): Written {
  if (!meeting) return { notes: [], parked: [], drafts: [] };
  const { notes, parked, actions, cadence, closedAt } = meeting;
  return {
    ...(cadence ? { cadence } : {}),
    notes: notes.map((note) => ({
      by: note.author,
      text: note.text,
      at: writeInstant(note.at),
      private: note.private,
    })),
    parked: parked.map(({ by, text }) => ({ by, text })),
    drafts: closedAt === undefined ? actions.map(({ owner, text, due }) => ({ by: owner, text, due })) : [],
  };
}

function dateOf({ stage }: Conversation): { at?: Moment } {
  if (stage.is === 'proposed') return {};
  return { at: writeInstant('startsAt' in stage ? stage.startsAt : stage.at) };
}

function callOf({ entry }: Conversation): { joinUrl?: string } {
  const joinUrl = entry?.event?.joinUrl;
  return joinUrl === undefined ? {} : { joinUrl };
}

function questionsIn({ questions }: Conversation, locale: string): string[] {
  const words = handbookWords(locale);
  return questions.map((question) => ('own' in question ? question.own : words.ask(question.prompt)));
}

function composeAction({ id, conversation, owner, text, due, createdAt, state, discovery, plea }: Action): MyAction {
  const answer = plea?.answer && { by: otherRole(plea.by), text: plea.answer.text };
  return {
    ...{ id, conversation, by: owner, text, due },
    createdAt: writeInstant(createdAt),
    state: state.is,
    ...(state.is === 'open' ? {} : { endedAt: writeInstant(state.at) }),
    ...(state.is === 'dropped' ? { reason: state.reason } : {}),
    ...(discovery ? { question: discovery.question } : {}),
    asked: plea ? said([plea, ...(answer ? [answer] : [])]) : [],
  };
}

const said = (all: readonly Said[]): Said[] =>
  all.filter(({ text }) => text !== '').map(({ by, text }) => ({ by, text }));
