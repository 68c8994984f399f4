import { type Action, type Changed, complete, drop, reschedule, snooze, undo } from '../../domain/action';
import type { Role } from '../../domain/pair';
import { answerPlea, askFor } from '../../domain/plea';
import { addDays, dateAt, isDate } from '../../domain/time';
import type { Turn } from '../../teams/bot-feature';
import type { Button } from './button';

type Change = (action: Action, by: Role) => Changed;

const DEEDS = {
  done:
    ({ now }) =>
    (action, by) =>
      complete(action, by, now),
  undo:
    ({ now }) =>
    (action, by) =>
      undo(action, by, now),
  snooze:
    (turn, { days }) =>
    (action, by) =>
      snooze(action, by, addDays(today(turn), days), today(turn)),
  // No date at all is refused in the same words as one that has passed.
  date:
    (turn, { due }) =>
    (action, by) =>
      reschedule(action, by, isDate(due) ? due : '', today(turn), turn.now),
  drop:
    ({ now }, { words }) =>
    (action, by) =>
      drop(action, by, words, now),
  'hand-over':
    ({ now }, { words }) =>
    (action, by) =>
      askFor(action, by, 'hand-over', words, now),
  stuck:
    ({ now }, { words }) =>
    (action, by) =>
      askFor(action, by, 'help', words, now),
  take:
    ({ now }, { words }) =>
    (action, by) =>
      answerPlea(action, by, 'taken', words, now),
  decline:
    ({ now }, { words }) =>
    (action, by) =>
      answerPlea(action, by, 'declined', words, now),
  line:
    ({ now }, { words }) =>
    (action, by) =>
      answerPlea(action, by, 'line', words, now),
  talk:
    ({ now }, { words }) =>
    (action, by) =>
      answerPlea(action, by, 'talk', words, now),
} satisfies Record<string, (turn: Turn, button: Button) => Change>;

/** What a button does; its verb is `action.` and this. */
export type Deed = keyof typeof DEEDS;

export const ALL_DEEDS = Object.keys(DEEDS) as Deed[];

export function changeFor(deed: Deed, turn: Turn, button: Button): Change {
  return DEEDS[deed](turn, button);
}

const today = ({ by, now }: Turn): string => dateAt(now, by.timeZone);
