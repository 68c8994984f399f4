import { createContext, useContext } from 'react';
import { panelTranslator } from '../text/panel-texts';
import type { Translate } from '../text/translate';

/** The panel's words in the reader's language, and the language itself for dates. */
export interface Text {
  locale: string;
  t: Translate;
}

export function textFor(locale: string): Text {
  return { locale, t: panelTranslator(locale) };
}

export const TextContext = createContext<Text>(textFor('en'));

export function useText(): Text {
  return useContext(TextContext);
}
