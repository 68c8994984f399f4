import type { ReactNode } from 'react';
import { TextContext, useText, useTextFor } from './use-text';

/** Speaks the language that the reader has chosen, if they have; until its words are there, that of the Teams around it. */
export function Spoken({ locale, children }: { locale: string | undefined; children: ReactNode }) {
  const around = useText();
  const chosen = useTextFor(locale);
  const text = locale === undefined ? around : (chosen ?? around);
  return <TextContext value={text}>{children}</TextContext>;
}
