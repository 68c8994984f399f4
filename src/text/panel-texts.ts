import lastWords from './en.last-words.json';
import { type Language, languageFor } from './languages';
import { speak, type Texts } from './speak';
import type { Translate } from './translate';

/** Each language is a file of its own in the bundle: a reader loads the one they read. */
const CATALOGUES: Record<Language, () => Promise<{ default: Texts }>> = {
  en: () => import('./en.panel.json'),
  de: () => import('./de.panel.json'),
};

/** The panel's words for a reader's locale: its own chrome only, since agenda and questions come from the server. */
export async function panelTranslator(locale: string): Promise<Translate> {
  const language = languageFor(locale);
  const { default: texts } = await CATALOGUES[language]();
  return speak(language, texts);
}

/** The few words that are always there: for when those of the reader's language could not be loaded. */
export function lastTranslator(): Translate {
  return speak('en', lastWords);
}
