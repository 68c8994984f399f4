import { LANGUAGES } from './languages';
import { catalogues } from './translate';

/** Under which name the catalogues know a command. The one without a word of its own is what the product is about. */
export function commandName(word: string): string {
  return word || 'career';
}

/** What is listed under a key in every language, folded, each once; nothing where no catalogue has it. */
export function listedIn(key: string): string[] {
  const lists = LANGUAGES.filter((lng) => catalogues.exists(key, { lng, fallbackLng: [] })).map((lng) =>
    catalogues.t(key, { lng }),
  );
  return [...new Set(lists.flatMap((list) => list.split(', ').map(fold)))];
}

/**
 * What somebody types, so that it can be compared: in lower case, without signs, and the same with `ä`, `ae` and `a`, with `ß` and
 * `ss`.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([aou])e/g, '$1')
    .trim();
}
