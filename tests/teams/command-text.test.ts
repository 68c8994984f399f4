import { commandIn, lexiconOf, plainText } from '../../src/teams/command-text';
import { WORDS } from '../support/way-views';

const lexicon = lexiconOf([...WORDS, 'unlisted']);

describe('A command', () => {
  it.each([
    ['/career', ''],
    ['KARRIERE', ''],
    ['/career @Alex Wilber', ''],
    ['career plan', ''],
    ['/career actions', 'actions'],
    ['Career ACTIONS, please', 'actions'],
    ['/career aufgaben', 'actions'],
    ['/karriere Schritte', 'actions'],
    ['/career gespraech', 'talk'],
    ['/career GESPRÄCH', 'talk'],
    ['/career gesprach', 'talk'],
    ['/career neues gespräch', ''],
    ['/career my data', 'data'],
    ['/career my own', 'mine'],
    ['/career löschen', 'data'],
    ['/career loeschen', 'data'],
    ['/career unlisted', 'unlisted'],
  ])('%j is %j', (text, word) => {
    expect(commandIn(text, lexicon)).toBe(word);
  });

  it.each([
    ['actions', 'actions'],
    ['/Verlauf', 'history'],
    [' Einstellungen! ', 'settings'],
    ['meine Daten', 'data'],
  ])('needs nothing before it: %j', (text, word) => {
    expect(commandIn(text, lexicon)).toBe(word);
  });

  it.each(['', 'careers', 'my career', '/career nonsense', 'career my', 'show me my actions', 'hello', '@'])(
    'is not %j',
    (text) => {
      expect(commandIn(text, lexicon)).toBeUndefined();
    },
  );

  it('is not called as another one is, be it in another language', () => {
    expect(() => lexiconOf(['data', 'daten'])).toThrow('the same command: "daten"');
  });
});

test('what a person has typed is without mentions and tags', () => {
  expect(plainText('<p><at>Career</at>&nbsp;/career <b>actions</b></p>')).toBe('/career actions');
});
