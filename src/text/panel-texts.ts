import i18next, { type i18n } from 'i18next';
import lastWords from './en.last-words.json';
import { type Language, languageFor } from './languages';
import type { Translate } from './translate';

/** Each language is a file of its own in the bundle: a reader loads the one they read. */
const CATALOGUES: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.panel.json'),
  de: () => import('./de.panel.json'),
};

/** The panel's words for a reader's locale: its own chrome only, since agenda and questions come from the server. */
export async function panelTranslator(locale: string): Promise<Translate> {
  const language = languageFor(locale);
  const { default: texts } = await CATALOGUES[language]();
  return translatorOf(language, texts);
}

/** The few words that are always there: for when those of the reader's language could not be loaded. */
export function lastTranslator(): Translate {
  return translatorOf('en', lastWords);
}

function translatorOf(language: Language, texts: object): Translate {
  const instance = speak(language, texts);
  const t = instance.getFixedT(language);
  return (key, given) => {
    if (!instance.exists(key, given)) throw new Error(`no text for ${key}`);
    return t(key, given ?? {});
  };
}

function speak(lng: Language, texts: object): i18n {
  const instance = i18next.createInstance();
  instance.init({
    lng,
    resources: { [lng]: { translation: texts } },
    returnNull: false,
    initAsync: false,
    showSupportNotice: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return instance;
}
