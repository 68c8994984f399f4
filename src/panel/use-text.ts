import { createContext, useContext, useEffect, useState } from 'react';
import { localeForDates } from '../text/languages';
import { lastTranslator, panelTranslator } from '../text/panel-texts';
import type { Translate } from '../text/translate';

/** The panel's words in the reader's language, and the locale for dates. */
export interface Text {
  locale: string;
  t: Translate;
  /** The reader's language could not be loaded: there are words for a way out, and for nothing else. */
  last?: true;
}

export const TextContext = createContext<Text | undefined>(undefined);

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('There are no words outside of a TextContext.');
  return text;
}

/** The words for a locale, once they are there; the page then says which language it speaks, for whoever hears it. */
export function useTextFor(locale: string | undefined, translatorFor = panelTranslator): Text | undefined {
  const [text, setText] = useState<Text>();
  useEffect(() => {
    if (locale === undefined) return;
    const speak = (spoken: Text) => {
      document.documentElement.lang = spoken.locale;
      setText(spoken);
    };
    translatorFor(locale).then(
      (t) => speak({ locale: localeForDates(locale), t }),
      () => speak({ locale: 'en', t: lastTranslator(), last: true }),
    );
  }, [locale, translatorFor]);
  return text;
}
