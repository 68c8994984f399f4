import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { Button } from './button';
import { changeAction } from './change-action';
import { changeFor, type Deed } from './deed';
import type { ActionsDeps } from './deps';
import { keyOf } from './shared-actions';
import { show } from './show';

/** Does what a button says, and shows the card it stands on as it is now. */
export async function answerClick(deps: ActionsDeps, deed: Deed, turn: Turn, button: Button): Promise<Reply> {
  const { by, now, message } = turn;
  const t = translator(by.locale, 'plain');
  const outcome = await changeAction(deps, turn, button, changeFor(deed, turn, button));
  if (!outcome) return { text: t('actions.not-found') };
  const { action, refused } = outcome;
  const shown = (await deps.people.cards(by)).find((card) => card.message === message);
  // One that is no longer kept shows the action that was clicked.
  const place = shown ?? { is: button.on, of: [keyOf(action)] };
  const said = refused && { action, refused, typed: { due: button.due, words: button.words } };
  const card = await show(deps, by, place, now, said);
  return card ? { card, summary: t('actions.summary') } : { text: t('actions.not-found') };
}
