import { HANDBOOK } from '../../src/domain/handbook';
import texts from '../../src/text/en.prompts.json';

interface Words {
  ask: string;
  why: string;
  listen: string;
  probes: readonly string[];
}
const phases: Record<string, { name: string; hint: string; coach: string; own: string }> = texts.phase;
const prompts: Record<string, Words> = texts.prompt;

const phaseIds = [...new Set(HANDBOOK.formats.flatMap((format) => format.phases.map(({ id }) => id)))];
const promptIds = HANDBOOK.prompts.map(({ id }) => id);

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

  it.each(phaseIds)('have one short line for each of the two in "%s"', (id) => {
    for (const line of [phases[id]?.coach, phases[id]?.own]) expect(line).toMatch(/^\S.{10,50}\.$/);
  });

  it.each(promptIds)('ask "%s" briefly, and help the manager to listen and to probe', (id) => {
    const { ask = '', why, listen, probes = [] } = prompts[id] ?? {};
    expect(ask).toMatch(/^\S.{1,138}[?]$/);
    for (const said of [why, listen]) expect(said).toMatch(/^\S.{10,118}\.$/);
    expect([2, 3]).toContain(probes.length);
    for (const probe of probes) expect(probe).toMatch(/^\S.{5,78}[?]$/);
  });

  it('ask nothing twice', () => {
    const asked = Object.values(prompts).map(({ ask }) => ask);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('never shout', () => {
    expect(JSON.stringify(texts)).not.toContain('!');
  });

  it('leave nothing to be filled in', () => {
    expect(JSON.stringify(texts)).not.toContain('{{');
  });
});
