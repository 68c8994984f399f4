import { type Action, isOpen, kindOf } from '../../domain/action';
import type { Person } from '../../domain/person';
import { daysLeft } from '../../domain/reminder';
import type { Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeDate } from '../../text/dates';
import { type Translate, translator } from '../../text/translate';
import { buttonsData, buttonWords, type Typed } from './buttons-data';
import layout from './reminder-card.json';

export interface Reminder {
  action: Action;
  /** The owner, who reads it. */
  owner: Pick<Person, 'timeZone' | 'locale'>;
  /** Name of the other one in the pair; empty when it is not known. */
  other: string;
  now: Instant;
  /** No other one will follow. */
  isLast?: boolean;
  /** What a click on this card came to. */
  note?: string;
  typed?: Typed;
}

/** One action whose day is near, or has passed; without buttons once it is closed. */
export function reminderCard(reminder: Reminder): Card {
  const { action, owner, other, now, isLast = false, note = '', typed } = reminder;
  const t = translator(owner.locale);
  const name = other || t('actions.other');
  return renderCard(layout, {
    ...buttonsData(action, owner, now, typed),
    title: isOpen(action) ? titleOf(t, reminder) : t(`reminder.closed.${action.state.is}`),
    text: action.text,
    details: t(`reminder.details.${kindOf(action)}`, { name, date: writeDate(action.due, owner) }),
    note: note || (isLast ? t('reminder.last') : ''),
    open: isOpen(action),
    words: buttonWords(owner.locale),
  });
}

function titleOf(t: Translate, { action, owner, now }: Reminder): string {
  const left = daysLeft(action, owner.timeZone, now);
  if (left > 1) return t('reminder.ahead', { count: left });
  if (left === 1) return t('reminder.tomorrow');
  return left === 0 ? t('reminder.today') : t('reminder.late', { count: -left });
}
