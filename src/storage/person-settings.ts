import { isDeepStrictEqual } from 'node:util';
import { localeIn } from '../text/languages';
import type { KnownPerson } from './people';

/** Whether a morning begins at another time for them now. */
export function hasMoved(before: KnownPerson, now: KnownPerson): boolean {
  return before.timeZone !== now.timeZone || !isDeepStrictEqual(before.settings, now.settings);
}

/** Their own choice of a language goes before what a client says. */
export function spokenTo(person: KnownPerson): KnownPerson {
  const language = person.settings?.language;
  return language === undefined ? person : { ...person, locale: localeIn(language, person.locale) };
}
