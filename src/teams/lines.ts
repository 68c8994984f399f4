import type { Person } from '../domain/person';
import { translator } from '../text/translate';
import type { Reply } from './bot-feature';

/** A text of the catalogue in the person's language. */
export function words(to: Pick<Person, 'locale'>, key: string): string {
  return translator(to.locale)(key);
}

/** The same as the bot's whole reply. */
export function line(to: Pick<Person, 'locale'>, key: string): Reply {
  return { text: words(to, key) };
}
