import { z } from 'zod';
import type { Span } from '../domain/slots';
import type { Instant } from '../domain/time';
import type { DiaryEvent, NewEvent } from './graph';

/** A moment as Graph says it. It is asked for in UTC, so that no name of a time zone has to be understood. */
const moment = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => Date.parse(`${dateTime}Z`))
  .pipe(z.number());

/** When something is. */
export const spanShape = z
  .object({ start: moment, end: moment })
  .transform(({ start, end }): Span => ({ startsAt: start, endsAt: end }));

/** Of all that Graph says of an event: never its subject, its text, or who is in it. */
export const eventShape = z
  .object({
    id: z.string().min(1),
    start: moment,
    end: moment,
    isCancelled: z.boolean(),
    attendees: z.array(z.object({ status: z.object({ response: z.string() }).nullish() })),
    onlineMeeting: z.object({ joinUrl: z.string().min(1).nullish() }).nullish(),
  })
  .transform(({ id, start, end, isCancelled, attendees, onlineMeeting }): DiaryEvent => {
    const joinUrl = onlineMeeting?.joinUrl;
    return {
      id,
      startsAt: start,
      endsAt: end,
      cancelled: isCancelled,
      declined: attendees.some(({ status }) => status?.response === 'declined'),
      ...(joinUrl ? { joinUrl } : {}),
    };
  });

/** What is asked of an event that is there. */
export const EVENT_FIELDS = '$select=id,start,end,isCancelled,attendees,onlineMeeting';

/** Where an event keeps the transaction that made it, so that it can be found by that: Graph finds none by `transactionId`. */
const TRANSACTION = 'String {7c5d0f6e-3f0b-4b53-9f0a-2b8e6c1d4a97} Name transaction';

/** The part of a query that finds the event of a transaction. */
export function madeBy(transaction: string): string {
  const value = transaction.replaceAll("'", "''");
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${TRANSACTION}' and ep/value eq '${value}')`;
  return `$filter=${encodeURIComponent(filter)}`;
}

export const momentOf = (instant: Instant) => ({
  dateTime: new Date(instant).toISOString().slice(0, -1),
  timeZone: 'UTC',
});

/** As Graph's reference describes a new event. Private: whoever may look into the diary sees that somebody is taken, not by what. */
export function eventBody(event: NewEvent): object {
  const { transaction, guest } = event;
  return {
    transactionId: transaction,
    singleValueExtendedProperties: [{ id: TRANSACTION, value: transaction }],
    subject: event.subject,
    body: { contentType: 'text', content: event.description },
    start: momentOf(event.startsAt),
    end: momentOf(event.endsAt),
    location: { displayName: event.place },
    attendees: [{ type: 'required', emailAddress: { name: guest.name, address: guest.email } }],
    sensitivity: 'private',
    responseRequested: true,
    // Another time is found where the reason for it is given: with the bot.
    allowNewTimeProposals: false,
    isReminderOn: true,
    ...(event.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
  };
}
