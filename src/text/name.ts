import { translator } from './translate';

/** A person's name; of someone picked from the organisation who has not met the bot, only the id is known. */
export function nameOf(person: { name: string } | undefined, locale: string): string {
  return person?.name || translator(locale, 'plain')('common.colleague');
}
