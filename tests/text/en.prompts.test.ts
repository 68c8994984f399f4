import { FORMAT_IDS, FORMATS } from '../../src/domain/format';
import { PROMPTS } from '../../src/domain/prompt';
import texts from '../../src/text/en.prompts.json';

const phases: Record<string, { name: string; hint: string }> = texts.phase;
const prompts: Record<string, { ask: string; hint: string }> = texts.prompt;

const phaseIds = [...new Set(FORMAT_IDS.flatMap((format) => FORMATS[format].phases.map(({ id }) => id)))];
const promptIds = PROMPTS.map(({ id }) => id);

describe('The words of the talk', () => {
  it('are there for every phase, and for no other', () => {
    expect(Object.keys(phases).sort()).toEqual([...phaseIds].sort());
  });

  it('are there for every prompt, and for no other', () => {
    expect(Object.keys(prompts).sort()).toEqual([...promptIds].sort());
  });

  it.each(phaseIds)('name the phase "%s" and say what it is for', (id) => {
    expect(phases[id]?.name).toMatch(/^\S.{1,28}\S$/);
    expect(phases[id]?.hint).toMatch(/^\S.+\.$/);
  });

  it.each(promptIds)('ask "%s" briefly, and help the manager to listen', (id) => {
    expect(prompts[id]?.ask).toMatch(/^\S.{1,138}\S$/);
    expect(prompts[id]?.hint).toMatch(/^\S.+[.?]$/);
  });

  it('never shout', () => {
    expect(JSON.stringify(texts)).not.toContain('!');
  });

  it('leave nothing to be filled in', () => {
    expect(JSON.stringify(texts)).not.toContain('{{');
  });
});
