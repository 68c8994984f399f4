import { type Language, languageFor } from './languages';
import { speak, type Texts } from './speak';
import type { Translate } from './translate';

/** A person's own page speaks the panel's words, too, since the panel opens within it; the panel alone loads none of its. */
const CATALOGUES: Record<Language, () => Promise<{ default: Texts }[]>> = {
  en: () => Promise.all([import('./en.panel.json'), import('./en.home.json')]),
  de: () => Promise.all([import('./de.panel.json'), import('./de.home.json')]),
};

/** The words of a person's own page, for their locale. */
export async function homeTranslator(locale: string): Promise<Translate> {
  const language = languageFor(locale);
  const catalogues = await CATALOGUES[language]();
  return speak(language, Object.assign({}, ...catalogues.map(({ default: texts }) => texts)));
}
