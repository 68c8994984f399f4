import { isOpen } from '../../domain/action';
import { daysLeft } from '../../domain/reminder';
import type { Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import { type Translate, translator } from '../../text/translate';
import { actionsCard } from './actions-card';
import { isToDo, itemOf, type Said, tieOf } from './item';
import type { SharedAction } from './shared-actions';
import type { Reader } from './status';

/** Teams takes no card above 28 KB. Whatever falls due besides stands on the list. */
export const ON_A_CARD = 5;

export interface MorningLook {
  reader: Reader;
  now: Instant;
  said?: Said;
  /** How many more fell due than the card shows. */
  left?: number;
  /** Instead of the usual one. */
  title?: string;
}

/** What falls due this morning, at once; without buttons where something is closed. */
export function morningCard(actions: readonly SharedAction[], look: MorningLook): Card {
  const { reader, left = 0 } = look;
  const t = translator(reader.locale);
  const alone = actions.filter(isToDo).length === 1;
  const items = actions.map((shared) => itemOf(shared, whenOf(t, shared, look), { ...look, on: 'morning', alone }));
  return actionsCard(
    {
      title: look.title ?? t('actions.morning.title', { count: actions.length }),
      intro: '',
      note: [],
      groups: [{ heading: '', items, theirs: [] }],
      left: left > 0 ? t('actions.morning.left', { count: left }) : '',
    },
    reader.locale,
  );
}

/** What the other one has answered to its owner, on the action it is about: with all that can be done about it. */
export function answerCard(shared: SharedAction, look: MorningLook): Card {
  const t = translator(look.reader.locale);
  const title = t('actions.plea.answer.title', { name: shared.other || t('actions.other') });
  return morningCard([shared], { ...look, title });
}

/** `Due tomorrow · with Megan Bowen`; of what is closed, only with whom it was. */
function whenOf(t: Translate, shared: SharedAction, { reader, now }: MorningLook): string {
  const tie = tieOf(shared, reader.locale);
  if (!isOpen(shared.action)) return tie;
  return `${nearness(t, daysLeft(shared.action, reader.timeZone, now))} · ${tie}`;
}

function nearness(t: Translate, left: number): string {
  if (left > 1) return t('reminder.ahead', { count: left });
  if (left === 1) return t('reminder.tomorrow');
  return left === 0 ? t('reminder.today') : t('reminder.late', { count: -left });
}
