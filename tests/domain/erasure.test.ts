import type { Action } from '../../src/domain/action';
import type { Conversation } from '../../src/domain/conversation';
import {
  ERASED,
  eraseAction,
  eraseConversation,
  eraseMeeting,
  erasePreparation,
  questionsBy,
} from '../../src/domain/erasure';
import type { Note } from '../../src/domain/meeting';
import { ROLES } from '../../src/domain/pair';
import { newPreparation, reflect } from '../../src/domain/preparation';
import { meetingOf } from '../support/meetings';
import { actionOf, conversationOf, NOW, newPair } from '../support/samples';

const pair = newPair();
const NONE: ReadonlySet<string> = new Set();
const LATER = NOW + 86_400_000;
const proposed = conversationOf(pair, { is: 'proposed', by: 'manager', slots: [LATER] });

describe('A conversation without one of its two', () => {
  const erased = (conversation: Conversation, role = 'employee' as const) =>
    eraseConversation(conversation, role, NONE, NOW);

  it('that was held stays held, on its day, and nobody is sent its recap any more', () => {
    const held = { ...proposed, stage: { is: 'held', at: 1, soWhat: 'Onwards', next: '2027-02-22' } } as const;
    const { stage } = erased(held);
    expect(stage).toEqual({ is: 'held', at: 1, soWhat: ERASED, next: '2027-02-22', recapped: ['employee'] });
  });

  it('that was still open is closed, and the other one is to be told', () => {
    expect(erased(proposed)).toMatchObject({
      stage: { is: 'declined', by: 'employee', left: true },
      untold: 'manager',
    });
    const agreed = { ...proposed, stage: { is: 'agreed', by: 'manager', startsAt: LATER } } as const;
    expect(erased(agreed)).toMatchObject({ stage: { is: 'cancelled', left: true }, untold: 'manager' });
  });

  it('is no news to whoever never knew of it, nor once its date has gone by', () => {
    const mine = {
      ...proposed,
      stage: { is: 'proposed', by: 'employee', slots: [LATER] },
      startedBy: 'employee',
    } as const;
    expect(erased({ ...mine, untold: 'manager' }).untold).toBeUndefined();
    const passed = { ...proposed, stage: { is: 'agreed', by: 'manager', startsAt: NOW - 86_400_000 } } as const;
    expect(erased(passed).untold).toBeUndefined();
  });

  it('is the same again when it is erased once more', () => {
    for (const role of ROLES) {
      const once = eraseConversation(proposed, role, NONE, NOW);
      expect(eraseConversation(once, role, NONE, NOW + 1)).toEqual(once);
    }
  });
});

describe('A question in somebody’s own words', () => {
  const first: Conversation = {
    ...proposed,
    questions: [{ own: 'Why?' }, { own: 'Whither?' }],
    swapped: true,
    swappedIndex: 1,
  };

  it('belongs to whoever started the talk, but for the one that the employee put there', () => {
    expect([...questionsBy('manager', [first])]).toEqual(['Why?']);
    expect([...questionsBy('employee', [first])]).toEqual(['Whither?']);
  });

  it('stays theirs when a later talk of the other one comes back to it', () => {
    const later: Conversation = { ...proposed, createdAt: NOW + 1, questions: [{ own: 'Whither?' }] };
    expect([...questionsBy('employee', [later, first])]).toEqual(['Whither?']);
    expect([...questionsBy('manager', [later, first])]).toEqual(['Why?']);
    const theirs = new Set(['Whither?']);
    expect(eraseConversation(later, 'employee', theirs, NOW).questions).toEqual([{ own: ERASED }]);
    expect(eraseAction(withQuestion('Whither?'), 'employee', theirs, NOW).discovery?.question).toBe(ERASED);
    expect(eraseAction(withQuestion('Why?'), 'employee', theirs, NOW).discovery?.question).toBe('Why?');
  });

  const withQuestion = (question: string): Action =>
    actionOf(pair, { owner: 'manager', discovery: { question, followUp: false } });
});

describe('A talk without one of its two', () => {
  const note = (more: Partial<Note>): Note => ({
    ...{ id: 'n', author: 'manager', text: 'x', at: NOW, phase: 0, private: false, wording: 0 },
    ...more,
  });

  it('keeps the notes of the other one, but none in which both have written, and nobody writes in it any more', () => {
    const notes = [note({ id: 'mine', author: 'employee' }), note({ id: 'theirs' }), note({ id: 'both', both: true })];
    const erased = eraseMeeting({ ...meetingOf('30'), notes, runningSince: NOW }, 'employee', NONE, NOW + 5);
    expect(erased.notes.map(({ id }) => id)).toEqual(['theirs']);
    expect(erased).toMatchObject({ closedAt: NOW + 5 });
    expect(erased.runningSince).toBeUndefined();
  });

  it('keeps the employee’s map and "so what" when it is the manager who leaves', () => {
    const meeting = { ...meetingOf('30'), soWhat: 'Onwards', map: { goal: 'Lead', level: '', paths: [] } };
    expect(eraseMeeting(meeting, 'manager', NONE, NOW)).toMatchObject({ soWhat: 'Onwards', map: { goal: 'Lead' } });
    expect(eraseMeeting(meeting, 'employee', NONE, NOW)).toMatchObject({ soWhat: ERASED, map: { goal: '' } });
  });
});

describe('An action', () => {
  it('of theirs says nothing any more, and rings no more; that it was done stays', () => {
    expect(eraseAction(actionOf(pair), 'employee', NONE, NOW)).toMatchObject({
      text: ERASED,
      state: { is: 'dropped', at: NOW, reason: ERASED },
    });
    const done = { is: 'done', at: 1 } as const;
    expect(eraseAction(actionOf(pair, { state: done }), 'employee', NONE, NOW)).toMatchObject({
      text: ERASED,
      state: done,
    });
  });

  it('of the other one goes on as it is', () => {
    const theirs = actionOf(pair, { owner: 'manager' });
    expect(eraseAction(theirs, 'employee', NONE, NOW)).toEqual(theirs);
  });

  it('on which they were asked something keeps the question, and nobody is told of it any more', () => {
    const plea = { for: 'help', by: 'manager', text: 'Stuck', at: NOW } as const;
    const asked = eraseAction(actionOf(pair, { owner: 'manager', plea }), 'employee', NONE, NOW);
    expect(asked.plea).toEqual({ ...plea, told: true });
  });
});

describe('What somebody prepared', () => {
  it('goes, whole', () => {
    const written = reflect(newPreparation('c', 'employee'), 0, 'A thought');
    if ('refused' in written) throw new Error(written.refused);
    const erased = erasePreparation(written);
    expect(erased).toMatchObject({ reflections: [], version: 2 });
    expect(erasePreparation(erased)).toBe(erased);
  });
});
