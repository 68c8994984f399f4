import { speak } from '../../src/text/speak';

const texts = {
  greet: 'Hello {{name}}, {{name}}',
  deep: { down: 'Here' },
  days_one: '{{count}} day',
  days_other: '{{count}} days',
};

describe('What speaks from one catalogue', () => {
  const t = speak('en', texts);

  it('fills in each value wherever it stands, as it is', () => {
    expect(t('greet', { name: '$& <b>{{name}}</b>' })).toBe('Hello $& <b>{{name}}</b>, $& <b>{{name}}</b>');
  });

  it('chooses the plural form of the language', () => {
    expect([0, 1, 2].map((count) => t('days', { count }))).toEqual(['0 days', '1 day', '2 days']);
    expect(speak('fr', texts)('days', { count: 0 })).toBe('0 day');
  });

  it('finds what stands deeper, and takes nothing else for a text', () => {
    expect(t('deep.down')).toBe('Here');
    for (const key of ['deep', 'days', 'deep.down.length', 'toString', 'none'])
      expect(() => t(key)).toThrow(`no text for ${key}`);
  });
});
