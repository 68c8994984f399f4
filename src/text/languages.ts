import { kept } from './kept';

/**
 * Every language the product speaks. One more is a line here and its three catalogues; the compiler then asks for them in
 * `translate.ts` and `panel-texts.ts`, and the tests for every text and every plural form.
 */
export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** For readers of any other language: ours, with dates in an order that most of the world can read. */
const ELSEWHERE = 'en-GB';

/** The language for a reader's locale (BCP 47 tag): `de-AT` reads `de`, and whoever reads none of ours reads English. */
export function languageFor(locale: string): Language {
  return spokenIn(locale) ?? 'en';
}

/** The locale for dates that stand among our words: the reader's own, unless a sentence would then speak two languages. */
export function localeForDates(locale: string): string {
  return spokenIn(locale) ? locale : ELSEWHERE;
}

/** The locale of a reader who has chosen a language: still their own, with their own way to write dates, if it speaks it. */
export function localeIn(language: string, locale: string): string {
  if (spokenIn(locale) === language) return locale;
  return language === 'en' ? ELSEWHERE : language;
}

/** Clients send odd tags, too (`en-US@posix`), which nothing can be formatted for. */
const spokenIn = kept((locale): Language | undefined => {
  try {
    const { language } = new Intl.Locale(locale);
    return LANGUAGES.find((spoken) => spoken === language);
  } catch {
    return undefined;
  }
});
