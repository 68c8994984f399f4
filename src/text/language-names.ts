import { LANGUAGES, type Language } from './languages';

/** Every language under the name that its own speakers give it. */
export function languageNames(): { language: Language; name: string }[] {
  return LANGUAGES.map((language) => ({
    language,
    name: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
  }));
}
