import { panelTranslator } from '../../src/text/panel-texts';

describe('The panel’s words', () => {
  it.each([
    ['de-AT', 'Nächste Frage'],
    ['en-US', 'Next question'],
    ['ja-JP', 'Next question'],
  ])('are those of a reader in %s', async (locale, words) => {
    expect((await panelTranslator(locale))('prompt.next')).toBe(words);
  });

  it('count as the language does', async () => {
    const t = await panelTranslator('de');
    expect([1, 2].map((count) => t('waiting.total', { count }))).toEqual(['1 Minute', '2 Minuten']);
  });

  it('are missed aloud', async () => {
    const t = await panelTranslator('de');
    expect(() => t('no.such.text')).toThrow('no text for no.such.text');
  });
});
