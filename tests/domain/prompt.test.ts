import { FORMAT_IDS, FORMATS } from '../../src/domain/format';
import { AHEAD, DEFAULT_QUESTIONS, PROMPTS, promptsOf } from '../../src/domain/prompt';

describe('The bank of prompts', () => {
  it('has every prompt once', () => {
    expect(new Set(PROMPTS.map(({ id }) => id)).size).toBe(PROMPTS.length);
  });

  it('has something to ask in every phase of every format', () => {
    for (const { id } of FORMAT_IDS.flatMap((format) => FORMATS[format].phases)) {
      expect([id, promptsOf(id).length > 0]).toEqual([id, true]);
    }
  });

  it('has no prompt for a phase that no format has', () => {
    const phases = new Set(FORMAT_IDS.flatMap((format) => FORMATS[format].phases.map(({ id }) => id)));
    expect(PROMPTS.filter(({ phase }) => !phases.has(phase))).toEqual([]);
  });

  it('gives the prompts of a phase in the order of the talk', () => {
    expect(promptsOf('close').map(({ id }) => id)).toEqual(['so-what', 'wave']);
  });

  it('sends no question about personal background ahead: that is the employee’s to offer', () => {
    expect(AHEAD.filter(({ sensitive }) => sensitive)).toEqual([]);
  });

  it('sends nothing ahead from the opening, the actions or the close, which belong to the talk itself', () => {
    expect(AHEAD.filter(({ phase }) => ['opening', 'actions', 'close'].includes(phase))).toEqual([]);
  });
});

describe.each(FORMAT_IDS)('The questions chosen beforehand for %s minutes', (id) => {
  const questions = DEFAULT_QUESTIONS[id].map((question) => PROMPTS.find((prompt) => prompt.id === question));

  it('are three different ones from the bank', () => {
    expect(new Set(questions.filter(Boolean)).size).toBe(3);
  });

  it('are good to think about beforehand', () => {
    expect(questions.map((prompt) => prompt?.ahead)).toEqual([true, true, true]);
  });

  it('belong to phases that the talk has', () => {
    const phases = FORMATS[id].phases.map((phase) => phase.id);
    for (const prompt of questions) expect(phases).toContain(prompt?.phase);
  });
});
