import fc from 'fast-check';
import type { Question } from '../../src/domain/conversation';
import { aheadIn, HANDBOOK } from '../../src/domain/handbook';
import { LONGEST_QUESTION, maySwap, questionProblems, swapQuestion } from '../../src/domain/question';
import { at, planned } from '../support/clicks';

const proud = { prompt: 'proud' };
const mine = { own: 'What would you do with a free month?' };

describe('Questions sent ahead', () => {
  it.each<[string, Question[]]>([
    ['questions-few', [proud]],
    ['questions-many', [proud, mine, { prompt: 'favourite' }, { prompt: 'skill' }]],
    ['question-empty', [proud, { own: '  ' }]],
    ['question-long', [proud, { own: 'x'.repeat(LONGEST_QUESTION + 1) }]],
    ['question-twice', [proud, mine, proud]],
    ['question-twice', [proud, mine, { own: ` ${mine.own.toUpperCase()} ` }]],
    ['question-unknown', [proud, { prompt: 'salary' }]],
    ['question-unknown', [proud, { prompt: 'background' }]],
  ])('are refused for %s', (problem, questions) => {
    expect(questionProblems(questions, HANDBOOK)).toEqual([problem]);
  });

  it('may be two or three, from the bank or in one’s own words', () => {
    expect(questionProblems([proud, mine], HANDBOOK)).toEqual([]);
    expect(questionProblems([proud, mine, { prompt: 'favourite' }], HANDBOOK)).toEqual([]);
  });
});

describe('Swapping a question', () => {
  const conversation = planned({ questions: [proud, mine] });

  it('puts another one in its place, and leaves the others as they are', () => {
    expect(swapQuestion(conversation, 0, { prompt: 'favourite' }, HANDBOOK)).toEqual({
      ...conversation,
      questions: [{ prompt: 'favourite' }, mine],
      swapped: true,
      swappedIndex: 0,
    });
  });

  it('is possible once', () => {
    const swapped = swapQuestion(conversation, 1, { own: ' How is your week? ' }, HANDBOOK);
    if ('refused' in swapped) throw new Error(swapped.refused);
    expect(swapped.questions[1]).toEqual({ own: 'How is your week?' });
    expect(maySwap(swapped)).toBe(false);
    expect(swapQuestion(swapped, 0, { prompt: 'favourite' }, HANDBOOK)).toEqual({ refused: 'swap-done' });
  });

  it.each([
    ['swap-which', 2, { prompt: 'favourite' }],
    ['swap-which', Number.NaN, { prompt: 'favourite' }],
    ['question-empty', 0, { own: ' ' }],
    ['question-long', 0, { own: 'x'.repeat(LONGEST_QUESTION + 1) }],
    ['question-unknown', 0, { prompt: 'salary' }],
    ['question-twice', 0, { prompt: 'proud' }],
    ['question-twice', 0, mine],
  ])('is refused for %s', (refused, index, question) => {
    expect(swapQuestion(conversation, index, question, HANDBOOK)).toEqual({ refused });
  });

  it('is too late when the time is agreed, or the invitation closed', () => {
    const agreed = { ...conversation, stage: { is: 'agreed', by: 'employee', startsAt: at(24) } as const };
    const held = { ...conversation, stage: { is: 'held', at: at(24), soWhat: '', next: '2027-02-22' } as const };
    for (const over of [agreed, held])
      expect(swapQuestion(over, 0, { prompt: 'favourite' }, HANDBOOK)).toEqual({ refused: 'swap-late' });
  });

  it('works although the handbook no longer has the questions that stay', () => {
    const before = { ...conversation, questions: [{ prompt: 'retired' }, mine] };
    expect(swapQuestion(before, 1, proud, HANDBOOK)).toMatchObject({ questions: [{ prompt: 'retired' }, proud] });
  });

  it('never leaves questions that could not have been sent, whatever is swapped for what', () => {
    const anyQuestion = fc.oneof(
      fc.constantFrom(...aheadIn(HANDBOOK)).map(({ id }) => ({ prompt: id })),
      fc.string({ maxLength: 12 }).map((own) => ({ own })),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 3 }), anyQuestion, (index, question) => {
        const swapped = swapQuestion(conversation, index, question, HANDBOOK);
        if (!('refused' in swapped)) expect(questionProblems(swapped.questions, HANDBOOK)).toEqual([]);
      }),
    );
  });
});
