import { translator } from '../../text/translate';
import type { SetUpForm, Whose } from './set-up-form';

/** The form for the other's conversation or for one's own. A line that nobody has changed gives way to the one that fits. */
export function turnedTo(form: SetUpForm, whose: Whose, locale: string): SetUpForm {
  const untouched = form.opening === suggestedLine(form.whose, locale);
  return { ...form, whose, opening: untouched ? suggestedLine(whose, locale) : form.opening };
}

/** Why they ask for a conversation of their own, only they can say. */
function suggestedLine(whose: Whose, locale: string): string {
  return whose === 'mine' ? '' : translator(locale, 'plain')('invite.setUp.openingDefault');
}
