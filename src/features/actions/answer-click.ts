import { type Action, type Changed, complete, drop, reschedule, snooze } from '../../domain/action';
import { otherRole, type Role } from '../../domain/pair';
import { addDays, dateAt, isDate } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { actionsCard } from './actions-card';
import type { Button } from './button';
import { changeAction } from './change-action';
import type { ActionsDeps } from './deps';
import { type Deed, noteOn, noteOnRefusal } from './note';
import { reminderCard } from './reminder-card';
import { nameIn, sharedActions } from './shared-actions';

type Change = (action: Action, by: Role) => Changed;

/** Does what a button says, and shows the card it stands on as it is now. */
export async function answerClick(deps: ActionsDeps, deed: Deed, turn: Turn, button: Button): Promise<Reply> {
  const { by } = turn;
  const t = translator(by.locale, 'plain');
  const outcome = await changeAction(deps, by, button, changeOf(deed, turn, button));
  if (!outcome) return { text: t('actions.not-found') };
  const { action, refused } = outcome;
  if (refused === 'not-yours') return { text: t('actions.refused.not-yours') };
  const note = refused ? noteOnRefusal(action, refused, by) : noteOn(action, deed, by);
  const said = { action, note, ...(refused ? { typed: button } : {}) };
  const summary = t('actions.summary');
  if (button.on === 'list') {
    return { card: actionsCard(by, await sharedActions(deps, by), turn.now, said), summary };
  }
  const other = await nameIn(deps.people, action.pair, otherRole(action.owner));
  return { card: reminderCard({ ...said, owner: by, other, now: turn.now }), summary };
}

function changeOf(deed: Deed, { by: { timeZone }, now }: Turn, { days, due, reason }: Button): Change {
  const today = dateAt(now, timeZone);
  switch (deed) {
    case 'done':
      return (action, by) => complete(action, by, now);
    case 'snooze':
      return (action, by) => snooze(action, by, addDays(today, days), today);
    case 'date':
      // No date at all is refused in the same words as one that has passed.
      return (action, by) => reschedule(action, by, isDate(due) ? due : '', today, now);
    case 'drop':
      return (action, by) => drop(action, by, reason, now);
  }
}
