import { languageNames } from '../../src/text/language-names';

test('each language is called as its own speakers call it', () => {
  expect(languageNames()).toEqual([
    { language: 'en', name: 'English' },
    { language: 'de', name: 'Deutsch' },
  ]);
});
