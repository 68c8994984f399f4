import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/text/languages';

/** The files that each language has one of, by what comes after its name. */
export const FILES = ['json', 'prompts.json', 'doctor.json', 'panel.json', 'home.json'] as const;

export type CatalogueFile = (typeof FILES)[number];

/** Every text of a catalogue under its whole key; of a list, under the number of its place (`probes.0`). */
export type Texts = ReadonlyMap<string, string>;

export function textsOf(language: Language, file: CatalogueFile): Texts {
  const path = join(__dirname, '../../src/text', `${language}.${file}`);
  return new Map(leaves(JSON.parse(readFileSync(path, 'utf8'))));
}

export const others = LANGUAGES.filter((language) => language !== 'en');

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** What code asks for: a key without the ending of a plural form. */
export const asked = (key: string): string => key.replace(PLURAL, '');

/** The keys a translation of the English texts has to have: each, and each counted one in every form the language knows. */
export function keysFor(language: Language, english: Texts): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const formsOf = (key: string) => pluralCategories.map((form) => `${asked(key)}_${form}`);
  return [...new Set([...english.keys()].flatMap((key) => (PLURAL.test(key) ? formsOf(key) : [key])))];
}

/** The English text that a translated one says. */
export function sourceOf(key: string, english: Texts): string {
  return english.get(key) ?? english.get(`${asked(key)}_other`) ?? '';
}

/** What is filled in, each name once. A singular may leave its number out: `one thing`. */
export function holesIn(key: string, text: string): string[] {
  const holes = [...text.matchAll(/\{\{-?\s*([^}\s]+?)\s*\}\}/g)].map(([, name = '']) => name);
  const counted = PLURAL.test(key);
  return [...new Set(holes)].filter((name) => !(counted && name === 'count')).sort();
}

function leaves(value: unknown, under = ''): [string, string][] {
  if (typeof value === 'string') return [[under, value]];
  const entries = Object.entries(value as object);
  return entries.flatMap(([key, inner]) => leaves(inner, under === '' ? key : `${under}.${key}`));
}
