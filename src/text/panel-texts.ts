import i18next, { type i18n } from 'i18next';
import en from './en.panel.json';
import type { Translate } from './translate';

/** The panel carries its own chrome only; agenda and questions come from the server in the reader's language. */
const CATALOGUES: Record<string, object> = { en };

const instance: i18n = i18next.createInstance();
instance.init({
  resources: Object.fromEntries(
    Object.entries(CATALOGUES).map(([language, texts]) => [language, { translation: texts }]),
  ),
  fallbackLng: 'en',
  returnNull: false,
  initAsync: false,
  showSupportNotice: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

/** The panel's words for a reader's locale. */
export function panelTranslator(locale: string): Translate {
  const t = instance.getFixedT(locale);
  return (key, given) => {
    if (!instance.exists(key, { ...given, lng: locale })) throw new Error(`no text for ${key}`);
    return t(key, given ?? {});
  };
}
