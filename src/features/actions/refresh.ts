import { personIn } from '../../domain/pair';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { ShownCard } from '../../storage/people';
import { translator } from '../../text/translate';
import type { ActionsDeps } from './deps';
import { showAll } from './show';

/** An action has changed: every card on which the reader still sees it says so from now on. Nobody is notified. */
export async function refresh(deps: ActionsDeps, { pair, subject, reader }: PairWakeUp, now: Instant): Promise<Rung> {
  const key = { tenant: pair.tenant, id: personIn(pair, reader) };
  const isAbout = ({ is, of }: ShownCard) => is === 'list' || of.some(({ id }) => id === subject);
  const cards = (await deps.people.cards(key)).filter(isAbout);
  const person = cards.length > 0 && (await deps.people.find(key));
  if (!person) return { is: 'done' };
  const summary = translator(person.locale, 'plain')('actions.summary');
  for (const { shown, card } of await showAll(deps, person, cards, now)) {
    if (card) await deps.messenger.update(person, shown.message, card, summary);
  }
  return { is: 'done' };
}
