import { complaintsOf } from '../support/handbook-files';

describe('A handbook file', () => {
  it.each([
    ['broken JSON', '{\n  "formats": [\n', 3, 'this is no JSON'],
    ['no JSON at all', '', 1, 'this is no JSON'],
    [
      'half a minute',
      '{ "formats": [\n{ "id": "30", "phases": [\n{ "id": "now", "minutes": 0.5 } ] } ] }',
      3,
      'minutes are a whole',
    ],
    [
      'no minutes',
      '{ "formats": [\n{ "id": "30", "phases": [\n{ "id": "now", "minutes": 0 } ] } ] }',
      3,
      'minutes are a whole',
    ],
    [
      'a missing minute',
      '{ "formats": [\n{ "id": "30", "phases": [\n{ "id": "now" } ] } ] }',
      3,
      'minutes are a whole',
    ],
    ['an empty format', '{ "formats": [\n{ "id": "30", "phases": [] } ] }', 2, 'at least one phase'],
    [
      'a phase without questions',
      '{ "formats": [\n{ "id": "30", "phases": [\n{ "id": "nwo", "minutes": 30 } ] } ] }',
      3,
      'the phase "nwo" has no questions',
    ],
    [
      'a phase twice',
      '{ "formats": [ { "id": "30", "phases": [\n{ "id": "now", "minutes": 3 },\n{ "id": "now", "minutes": 30 } ] } ] }',
      3,
      '"now" is there twice',
    ],
    [
      'a format twice',
      '{ "formats": [\n{ "id": "30", "phases": [ { "id": "now", "minutes": 3 } ] },\n{ "id": "30", "phases": [ { "id": "now", "minutes": 3 } ] } ] }',
      3,
      '"30" is there twice',
    ],
    [
      'an unknown phase',
      '{ "prompts": [\n\n{ "id": "proud", "phase": "bean" } ] }',
      3,
      'there is no phase in any format "bean"',
    ],
    ['an unknown default', '{\n"defaultFormat": "60" }', 2, 'there is no format "60"'],
    [
      'words for an unknown question',
      '{ "words": { "en": { "prompt": {\n"prud": { "ask": "Hm?" } } } } }',
      2,
      'there is no question "prud"',
    ],
    ['an unknown language', '{ "words": {\n"tlh": {} } }', 2, '"tlh" is not known here'],
    ['an odd id', '{ "words": { "en": { "phase": {\n"a b": {} } } } }', 2, '"a b" cannot be a key here'],
    [
      'one probe',
      '{ "words": { "en": { "prompt": { "proud": {\n"probes": ["Why?"] } } } } }',
      2,
      'two or three probes',
    ],
    ['a slip of the pen', '{\n"formts": [] }', 2, '"formts" is not known here'],
    [
      'a sensitive question sent ahead',
      '{ "prompts": [\n{ "id": "home", "phase": "now", "sensitive": true, "ahead": true } ] }',
      2,
      'never sent ahead',
    ],
    ['an id that is taken', '{ "prompts": [\n{ "id": "own-1", "phase": "now" } ] }', 2, 'own-'],
  ])('is refused for %s, with file, line and reason in one sentence', async (_, text, line, reason) => {
    const [first = '', ...more] = await complaintsOf(text);
    expect(first).toMatch(/^.+handbook\.json, line \d+: .+\.$/);
    expect(first).toContain(`line ${line}:`);
    expect(first).toContain(reason);
    expect(more).toEqual([]);
  });

  it('is told every word that is missing in English', async () => {
    const said = await complaintsOf('{ "prompts": [\n{ "id": "new-one", "phase": "now" } ] }');
    expect(said.map((line) => line.replace(/^.*: /, ''))).toEqual(
      ['ask', 'why', 'listen', 'probes'].map((key) => `the English words prompt.new-one.${key} are missing.`),
    );
  });
});
