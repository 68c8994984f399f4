import { commandName, fold, listedIn } from '../../src/text/command-words';
import { LANGUAGES } from '../../src/text/languages';
import { textsOf } from '../support/catalogues';
import { WORDS } from '../support/way-views';

describe('What somebody types', () => {
  it.each([
    ['GESPRÄCH', 'Gespraech', 'gesprach'],
    ['Maßnahmen', 'massnahmen', 'MASSNAHMEN'],
    ['What’s next?', "what's  next", 'whats next'],
  ])('is the same in each way to write it: %s', (...ways) => {
    expect(new Set(ways.map(fold)).size).toBe(1);
  });

  it('is nothing when it is signs alone', () => {
    expect(fold(' ?! ')).toBe('');
  });
});

describe.each(LANGUAGES)('The words of commands in %s', (language) => {
  const texts = [...textsOf(language, 'json')];
  const keysUnder = (list: string) =>
    texts.flatMap(([key]) => (key.startsWith(`commands.${list}.`) ? [key.slice(`commands.${list}.`.length)] : []));

  it.each(['words', 'does', 'titles', 'topics'])('are there for every command: %s', (list) => {
    expect(keysUnder(list).sort()).toEqual(WORDS.map(commandName).sort());
  });
});

test('no word is that of two commands, nor a greeting, in whatever languages', () => {
  const all = WORDS.flatMap((word) => listedIn(`commands.words.${commandName(word)}`));
  const spoken = [...all, ...listedIn('commands.root'), ...listedIn('welcome.greetings')];
  expect(spoken.filter((word, at) => spoken.indexOf(word) !== at || word === '')).toEqual([]);
});
