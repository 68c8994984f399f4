import { renderCard } from '../../src/teams/render-card';
import { LANGUAGES } from '../../src/text/languages';
import { brokenRules, HOSTILE } from '../support/card-rules';
import { others, textsOf } from '../support/catalogues';
import { everyCard } from '../support/every-card';

const CALM = { name: 'Ада', text: 'Ж' };
const FILES = ['json', 'prompts.json'] as const;

/** Every string anywhere in a card: choices and summaries, too. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe.each(LANGUAGES)('In %s the card', (language) => {
  const hostile = new Map(everyCard(language, { name: HOSTILE, text: HOSTILE }));

  it.each(everyCard(language, CALM))('%s keeps the rules of cards, whatever people write', (name, card) => {
    expect(brokenRules(card)).toEqual([]);
    expect(brokenRules(hostile.get(name) ?? card)).toEqual([]);
  });
});

describe.each(others)('For a reader in %s the card', (language) => {
  const translated = FILES.flatMap((file) => {
    const texts = textsOf(language, file);
    return [...textsOf('en', file)].filter(([key, text]) => texts.get(key) !== text).map(([, text]) => text);
  });

  it.each(everyCard(language, CALM))('%s has nothing in English', (_, card) => {
    expect(stringsIn(card).filter((text) => translated.includes(text))).toEqual([]);
  });
});

it('A layout is filled in anew for each card: what is done to one of them is not seen in the next', () => {
  const layout = { type: 'AdaptiveCard', body: [{ text: '${text}', style: { fixed: true } }] };
  const first = renderCard(layout, { text: 'first' });
  Object.assign((first.body[0] as { style: object }).style, { fixed: false });
  expect(renderCard(layout, { text: 'second' }).body).toEqual([{ text: 'second', style: { fixed: true } }]);
});
