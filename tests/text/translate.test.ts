import { escapeMarkdown, translator } from '../../src/text/translate';
import { asked, textsOf } from '../support/catalogues';
import { matches, readKeys } from '../support/text-keys';

const keysOf = (...files: Parameters<typeof textsOf>[1][]) => [
  ...new Set(files.flatMap((file) => [...textsOf('en', file).keys()].map(asked))),
];
/** Those belong to the handbook, whose ids are data; its own test holds them to it. */
const isOfHandbook = (key: string) => /^(phase|prompt)\./.test(key);

/** What the types allow and the flow does not: these refusals show another card instead of a problem on this one. */
const NEVER_SAID = [
  /^invite\.problem\.(already-\w+|not-your-turn)$/,
  /^keep\.problem\.(already-declined|not-agreed)$/,
  /^reminder\.closed\.open$/,
];

describe('The words for a reader', () => {
  it('are in their language, wherever they speak it', () => {
    expect(translator('de-CH')('common.minutes', { count: 1 })).toBe('1 Minute');
    expect(translator('en-AU')('common.minutes', { count: 2 })).toBe('2 minutes');
    expect(translator('pt-BR')('common.minutes', { count: 2 })).toBe('2 minutes');
  });

  it('keep what a person wrote from becoming formatting, unless nothing reads it as such', () => {
    const name = '**[Mia](http://x)**';
    expect(translator('de')('invite.sent.title', { name })).toContain(escapeMarkdown(name));
    expect(translator('de', 'plain')('invite.sent.title', { name })).toContain(name);
  });

  it('are missed aloud', () => {
    expect(() => translator('de')('no.such.text')).toThrow('no text for no.such.text');
  });
});

describe('The texts and the code', () => {
  const { asked: asking, strings } = readKeys();
  const ofPanel = asking.filter(({ file }) => file.startsWith('src/panel/'));
  const ofBot = asking.filter(({ file }) => !file.startsWith('src/panel/'));

  it.each([
    ['the bot', ofBot, keysOf('json', 'prompts.json', 'doctor.json')],
    ['the panel', ofPanel, keysOf('panel.json', 'home.json')],
  ])('have every key that %s asks for', (_, given, keys) => {
    expect(given.length).toBeGreaterThan(20);
    const missing = given.filter(({ key }) => !keys.some((known) => matches(key, known)));
    expect(missing.filter(({ key }) => !NEVER_SAID.some((never) => never.test(key)))).toEqual([]);
  });

  it.each([
    ['the bot', ofBot, keysOf('json', 'prompts.json', 'doctor.json')],
    ['the panel', ofPanel, keysOf('panel.json', 'home.json')],
  ])('have no key that nobody asks for in %s', (_, given, keys) => {
    const idle = keys.filter((key) => !isOfHandbook(key) && !strings.has(key));
    expect(idle.filter((key) => !given.some((one) => matches(one.key, key)))).toEqual([]);
  });
});
