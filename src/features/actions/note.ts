import type { Action, ActionRefusal } from '../../domain/action';
import type { Person } from '../../domain/person';
import { dateAt } from '../../domain/time';
import { writeDate } from '../../text/dates';
import { translator } from '../../text/translate';

export type Deed = 'done' | 'snooze' | 'date' | 'drop';

/** Says what a click has just done. */
export function noteOn(action: Action, deed: Deed, by: Person): string {
  const day = deed === 'snooze' ? (action.quietUntil ?? action.due) : action.due;
  return translator(by.locale)(`actions.now.${deed}`, { date: writeDate(day, by) });
}

/** Says what stands in the way; when the action is closed already, since when. */
export function noteOnRefusal(action: Action, refused: ActionRefusal, by: Person): string {
  const since = action.state.is === 'open' ? '' : writeDate(dateAt(action.state.at, by.timeZone), by);
  return translator(by.locale)(`actions.refused.${refused}`, { date: since });
}
