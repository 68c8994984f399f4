import { LANGUAGES, languageFor, localeForDates, localeIn } from '../../src/text/languages';
import { FILES, holesIn, keysFor, others, sourceOf, textsOf } from '../support/catalogues';

const inEvery = others.flatMap((language) => FILES.map((file) => [language, file] as const));

/** What reads the same in both: names, what is typed, what is only put together, and words that two languages share. */
const SAME: Record<string, readonly string[]> = {
  de: [
    'Career Conversations',
    '{{name}}',
    '{{name}}: {{hint}}',
    '{{length}} · {{place}}',
    '{{phase}}. {{minutes}}.',
    '✓ {{choice}}',
    'Agenda',
    'Details',
    'Pause',
  ],
};
const isTyped = (text: string) => text.startsWith('/career');

describe('A reader’s language', () => {
  it.each([
    ['en-US', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch', 'de'],
    ['de-Latn-DE-1996', 'de'],
    ['sv-SE', 'en'],
    ['gsw-CH', 'en'],
    ['en-US@posix', 'en'],
    ['', 'en'],
  ])('for %p is %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });

  it('comes with their own way to write a date, and other readers’ dates are in the language of the sentence', () => {
    expect(['de-AT', 'en-US', 'fr-FR', 'en-US@posix'].map(localeForDates)).toEqual([
      'de-AT',
      'en-US',
      'en-GB',
      'en-GB',
    ]);
  });
});

describe('A language of one’s own choice', () => {
  it.each([
    ['de', 'de-AT', 'de-AT'],
    ['de', 'sv-SE', 'de'],
    ['en', 'en-US', 'en-US'],
    ['en', 'de-AT', 'en-GB'],
    ['en', 'sv-SE', 'en-GB'],
  ])('%s, for a reader of %s, is spoken as %s', (language, locale, spoken) => {
    expect(localeIn(language, locale)).toBe(spoken);
  });
});

describe.each(inEvery)('The %s texts of %s', (language, file) => {
  const english = textsOf('en', file);
  const texts = textsOf(language, file);

  it('are those of the English catalogue, in every plural form the language has, and no others', () => {
    expect([...texts.keys()].sort()).toEqual(keysFor(language, english).sort());
  });

  it('have the same values filled in', () => {
    const holes = [...texts].map(([key, text]) => [key, holesIn(key, text)]);
    expect(holes).toEqual([...texts.keys()].map((key) => [key, holesIn(key, sourceOf(key, english))]));
  });

  it('are translated', () => {
    const same = [...texts].filter(([key, text]) => text === sourceOf(key, english) && !isTyped(text));
    expect(same.filter(([, text]) => !SAME[language]?.includes(text))).toEqual([]);
  });
});

describe.each(LANGUAGES.flatMap((language) => FILES.map((file) => [language, file] as const)))(
  'All %s texts of %s',
  (language, file) => {
    const texts = [...textsOf(language, file)];

    it('say something, and begin and end with it', () => {
      expect(texts.filter(([, text]) => text.trim() === '' || text.trim() !== text)).toEqual([]);
    });

    it('never shout', () => {
      expect(texts.filter(([, text]) => text.includes('!'))).toEqual([]);
    });

    it('have their brackets closed', () => {
      expect(texts.filter(([, text]) => /[{}]/.test(text.replace(/\{\{\w+\}\}/g, '')))).toEqual([]);
    });
  },
);
