import i18next, { type i18n } from 'i18next';
import deDoctor from './de.doctor.json';
import de from './de.json';
import dePrompts from './de.prompts.json';
import enDoctor from './en.doctor.json';
import en from './en.json';
import enPrompts from './en.prompts.json';
import { type Language, languageFor } from './languages';

/** English is complete by definition; the others are checked against it. */
const CATALOGUES: Record<Language, object> = {
  en: { ...en, ...enPrompts, ...enDoctor },
  de: { ...de, ...dePrompts, ...deDoctor },
};

/** Looks a text up by its key and fills in its values. Throws when the key does not exist: a missing text is a defect. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Every text of the bot. Only this folder asks it anything. */
export const catalogues: i18n = i18next.createInstance();
catalogues.init({
  resources: Object.fromEntries(
    Object.entries(CATALOGUES).map(([language, texts]) => [language, { translation: texts }]),
  ),
  fallbackLng: 'en',
  returnNull: false,
  initAsync: false,
  showSupportNotice: false,
  // What a person has written must not become formatting in somebody else's card.
  interpolation: { escapeValue: true, escape: escapeMarkdown },
  parseMissingKeyHandler: (key: string, instead?: unknown) => {
    if (instead === undefined) throw new Error(`no text for ${key}`);
    return instead;
  },
});

/** The same texts, filled in as they are. One of its own: told so with each text, i18next would set itself up for each anew. */
const unescaped: i18n = catalogues.cloneInstance({ interpolation: { escapeValue: false } });

/**
 * The words for a reader's locale.
 * @param values `markdown` for text blocks of Adaptive Cards: what is filled in is escaped. `plain` where no Markdown is read:
 * titles, labels, choices, notifications.
 */
export function translator(locale: string, values: 'markdown' | 'plain' = 'markdown'): Translate {
  const language = languageFor(locale);
  const speaker = values === 'markdown' ? catalogues : unescaped;
  // No text of ours refers to another one, so none is searched for that.
  return (key, given) => speaker.t(key, { ...given, lng: language, nest: false });
}

/** Takes the meaning from every character that an Adaptive Card would read as Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]()#~<>|]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)/gm, '$1\\$2');
}
