import fc from 'fast-check';
import { lengthOf } from '../../src/domain/format';
import { aheadIn, formatOf, HANDBOOK, promptsOf, promptsSent, questionsFor } from '../../src/domain/handbook';
import type { PromptId } from '../../src/domain/prompt';
import { anyHandbook } from '../support/handbooks';

const { formats, prompts } = HANDBOOK;
const phaseOf = (id: PromptId, bank = prompts) => bank.find((prompt) => prompt.id === id)?.phase;

describe.each(formats)('The format $id', ({ id, phases }) => {
  const ids = phases.map((phase) => phase.id);

  it('takes the minutes it is named after, each part at least one whole minute', () => {
    expect(lengthOf(phases)).toBe(Number(id));
    expect(phases.filter(({ minutes }) => !Number.isInteger(minutes) || minutes < 1)).toEqual([]);
  });

  it('begins with the opening, ends with actions and the close, and has no phase twice', () => {
    expect([ids[0], ...ids.slice(-2)]).toEqual(['opening', 'actions', 'close']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has at least three questions for each phase', () => {
    expect(ids.filter((phase) => promptsOf(HANDBOOK, phase).length < 3)).toEqual([]);
  });

  it('suggests questions from its own phases', () => {
    const chosen = questionsFor(HANDBOOK, { id, phases });
    expect(chosen.map((prompt) => phaseOf(prompt)).filter((phase) => !ids.includes(phase ?? ''))).toEqual([]);
  });
});

describe('The handbook', () => {
  it('offers 15, 30 and 90 minutes, and takes 30 unless somebody chooses otherwise', () => {
    expect(formats.map(({ phases }) => lengthOf(phases))).toEqual([15, 30, 90]);
    expect(formatOf(HANDBOOK).id).toBe('30');
    expect(formatOf(HANDBOOK, 'gone').id).toBe('30');
  });

  it('gives the first 30 of 90 minutes to getting to know the person, the opening included', () => {
    const [opening, knowing] = formatOf(HANDBOOK, '90').phases;
    expect([opening, knowing].map((phase) => phase?.id)).toEqual(['opening', 'knowing']);
    expect((opening?.minutes ?? 0) + (knowing?.minutes ?? 0)).toBe(30);
  });
});

describe('The bank', () => {
  it('has more than forty questions, each once, each for a phase that some format has', () => {
    expect(prompts.length).toBeGreaterThanOrEqual(40);
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
    const phases = new Set(formats.flatMap((format) => format.phases.map(({ id }) => id)));
    expect(prompts.filter(({ phase }) => !phases.has(phase))).toEqual([]);
  });

  it('sends no question about personal background ahead: that is the employee’s to offer', () => {
    expect(prompts.filter(({ sensitive }) => sensitive).map(({ id }) => id)).toEqual([
      'background',
      'home',
      'outside-work',
    ]);
    expect(aheadIn(HANDBOOK).filter(({ sensitive }) => sensitive)).toEqual([]);
  });

  it('leaves strengths and areas to develop to the employee’s own view', () => {
    expect(prompts.filter(({ ownView }) => ownView).map(({ id }) => id)).toEqual(['strength', 'come-to-you', 'grow']);
  });

  it('sends nothing ahead from the opening, the actions or the close, which belong to the talk itself', () => {
    expect(aheadIn(HANDBOOK).filter(({ phase }) => ['opening', 'actions', 'close'].includes(phase))).toEqual([]);
  });
});

describe('The questions suggested', () => {
  it('are one from each of the three areas for 30 minutes', () => {
    const chosen = questionsFor(HANDBOOK, formatOf(HANDBOOK, '30'));
    expect(chosen.map((id) => phaseOf(id))).toEqual(['been', 'now', 'heading']);
  });

  it('are others the next time, and the time after that', () => {
    const format = formatOf(HANDBOOK, '30');
    const first = questionsFor(HANDBOOK, format);
    const second = questionsFor(HANDBOOK, format, first);
    expect(second.map((id) => phaseOf(id))).toEqual(['been', 'now', 'heading']);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    expect(questionsFor(HANDBOOK, format, second)).toEqual(first);
  });

  it('are known of a conversation without its own questions', () => {
    expect(promptsSent({ questions: [{ prompt: 'proud' }, { own: 'Mine?' }] })).toEqual(['proud']);
  });
});

describe('For any handbook', () => {
  it('three different questions are suggested, and none of the last time', () => {
    fc.assert(
      fc.property(anyHandbook, fc.nat(), (handbook, pick) => {
        const format = handbook.formats[pick % handbook.formats.length];
        if (!format) return;
        const first = questionsFor(handbook, format);
        const second = questionsFor(handbook, format, first);
        for (const chosen of [first, second]) expect(new Set(chosen).size).toBe(3);
        expect(second.filter((id) => first.includes(id))).toEqual([]);
      }),
    );
  });

  it('they are from as many different phases of the format as it has', () => {
    fc.assert(
      fc.property(anyHandbook, (handbook) => {
        const format = formatOf(handbook);
        const phases = questionsFor(handbook, format).map((id) => phaseOf(id, handbook.prompts));
        expect(new Set(phases).size).toBeGreaterThanOrEqual(Math.min(3, format.phases.length));
        if (format.phases.length >= 3)
          expect(format.phases.map(({ id }) => id)).toEqual(expect.arrayContaining(phases));
      }),
    );
  });
});
