import type { Conversation } from '../domain/conversation';
import { lengthOf } from '../domain/format';
import type { Person } from '../domain/person';
import { type Instant, minutes } from '../domain/time';
import { handbookWords } from '../text/handbook-words';
import { translator } from '../text/translate';
import type { CalendarEntry } from './entry';

/**
 * An agreed conversation for a diary: the agenda with its minutes, and nothing of what the two will talk about.
 * @param people the manager first, as far as they are known.
 */
export function calendarEntry(
  conversation: Conversation,
  startsAt: Instant,
  people: readonly (Person | undefined)[],
  locale: string,
): CalendarEntry {
  const t = translator(locale, 'plain');
  const words = handbookWords(locale);
  const { agenda } = conversation;
  const length = lengthOf(agenda);
  const cancelled = conversation.stage.is === 'cancelled';
  const rows = agenda.map((phase) => t('calendar.row', { phase: words.phase(phase.id).name, count: phase.minutes }));
  return {
    uid: `${conversation.id}@career-conversations`,
    sequence: conversation.moves + (cancelled ? 1 : 0),
    cancelled,
    startsAt,
    endsAt: startsAt + minutes(length),
    subject: t('calendar.subject'),
    description: [t('calendar.agenda', { count: length }), ...rows].join('\n'),
    place: t(`place.${conversation.place}.name`),
    people: people.flatMap((person) => (person?.email ? [{ name: person.name, email: person.email }] : [])),
  };
}
