import type { Translate } from './translate';

/** Texts as they stand in a catalogue: by their names, in any depth. */
export interface Texts {
  readonly [name: string]: string | Texts;
}

/**
 * Speaks from one catalogue in the format of i18next (JSON v4): `{{name}}` is filled in, and with a `count` the plural form of
 * the language is chosen. i18next itself would be a thirteenth of all that the panel loads, for these two.
 * @returns words that throw for a key without a text: a missing one is a defect.
 */
export function speak(language: string, texts: Texts): Translate {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const plural = typeof values.count === 'number' ? find(texts, `${key}_${plurals.select(values.count)}`) : undefined;
    const text = plural ?? find(texts, key);
    if (text === undefined) throw new Error(`no text for ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

function find(texts: Texts, key: string): string | undefined {
  let found: string | Texts | undefined = texts;
  for (const name of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return typeof found === 'string' ? found : undefined;
}
