import { homeTranslator } from '../../src/text/home-texts';

describe('The words of a person’s own page', () => {
  it.each([
    ['de-AT', 'Nächstes Gespräch', 'Nächste Frage'],
    ['en-US', 'Next conversation', 'Next question'],
    ['ja-JP', 'Next conversation', 'Next question'],
  ])('stand beside the panel’s own in %s', async (locale, own, panels) => {
    const t = await homeTranslator(locale);
    expect([t('home.next.title'), t('prompt.next')]).toEqual([own, panels]);
  });
});
