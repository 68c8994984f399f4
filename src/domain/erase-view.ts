import type { Action } from './action';
import { type CareerMap, isEmptyMap } from './career-map';
import type { Conversation } from './conversation';
import { ERASED, questionsBy } from './erasure';
import type { Meeting } from './meeting';
import { type EraseView, GOING, type Going } from './my-data';
import type { Role } from './pair';
import type { Preparation } from './preparation';

/** What is kept of one talk, as far as one of the two has written in it. */
export interface TalkRecord {
  conversation: Conversation;
  meeting?: Meeting;
  /** Their own. */
  preparation?: Preparation;
}

/** What is kept of a pair, seen by the one of the two who has that part. */
export interface PairRecord {
  role: Role;
  talks: readonly TalkRecord[];
  /** Of both. */
  actions: readonly Action[];
  map?: CareerMap;
}

/** Counts what erasing would take away. What is erased already counts no more. */
export function goingOf(records: readonly PairRecord[]): EraseView['goes'] {
  const counts = records.map(countIn);
  const sum = (going: Going) => counts.reduce((total, count) => total + count[going], 0);
  return Object.fromEntries(GOING.map((going) => [going, sum(going)])) as Record<Going, number>;
}

function countIn({ role, talks, actions, map }: PairRecord): Record<Going, number> {
  const meetings = talks.flatMap(({ meeting }) => meeting ?? []);
  const open = talks.filter(({ conversation: { stage } }) => stage.is === 'proposed' || stage.is === 'agreed');
  const drafts = open.flatMap(({ meeting }) => meeting?.actions ?? []);
  const notes = meetings.flatMap((meeting) => meeting.notes).filter(({ author, both }) => author === role || both);
  const soWhats = talks.map(({ conversation: { stage } }) => (stage.is === 'held' ? stage.soWhat : ''));
  return {
    open: open.length,
    preparation: talks.reduce((total, { preparation }) => total + (preparation?.reflections.length ?? 0), 0),
    private: notes.filter((note) => note.private).length,
    shared: notes.filter((note) => !note.private).length,
    actions: [...actions, ...drafts].filter(({ owner, text }) => owner === role && says(text)).length,
    soWhat: role === 'employee' ? soWhats.filter(says).length : 0,
    map: role === 'employee' && map && !isEmptyMap(map) ? 1 : 0,
    parked: meetings.flatMap(({ parked }) => parked).filter(({ by }) => by === role).length,
    lines: linesOf(role, talks, actions).filter(says).length,
  };
}

/** Everything short that they have written around a talk. */
function linesOf(role: Role, talks: readonly TalkRecord[], actions: readonly Action[]): (string | undefined)[] {
  const conversations = talks.map(({ conversation }) => conversation);
  return [
    ...questionsBy(role, conversations),
    ...conversations.flatMap(({ opening, why, reason, startedBy }) => [
      role === 'manager' ? opening : why,
      startedBy === role ? reason : '',
    ]),
    ...conversations.flatMap(wordsIn).flatMap(({ by, text }) => (by === role ? [text] : [])),
    ...actions.flatMap(({ plea }) => (plea ? [plea.by === role ? plea.text : plea.answer?.text] : [])),
  ];
}

/** What was said about moving, declining or cancelling a conversation, and by whom. */
export function wordsIn({ stage }: Conversation): { by: Role; text: string }[] {
  if (stage.is === 'agreed') return stage.move ? [{ by: stage.move.by, text: stage.move.reason }] : [];
  return stage.is === 'declined' || stage.is === 'cancelled' ? [{ by: stage.by, text: stage.word }] : [];
}

const says = (text: string | undefined): boolean => text !== undefined && text !== '' && text !== ERASED;
