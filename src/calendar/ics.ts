import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { Instant } from '../domain/time';
import type { CalendarEntry } from './entry';

/**
 * The entry as an iCalendar file (RFC 5545), times in UTC, private in every diary that keeps to that.
 * @param stamp when the file is made.
 */
export function eventFile(entry: CalendarEntry, stamp: Instant): string {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = new ICalCalendar({ method, prodId: '//Career Conversations//EN' });
  const [organizer] = entry.people;
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(stamp),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: entry.subject,
    description: entry.description,
    location: entry.place,
    class: ICalEventClass.PRIVATE,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(organizer ? { organizer } : {}),
    attendees: entry.people.map((person) => ({
      ...person,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.ACCEPTED,
    })),
  });
  return calendar.toString();
}
