// One file: a diary, and how Exchange keeps that of the organiser and that of the guest together.
import { GraphFault, type GraphRequest, type GraphRoute, itemNotFound } from './stand-in-graph-answers';
import type { StandInMeetings } from './stand-in-graph-teams';

/** An event as it stands in one diary. */
export interface StandInEvent {
  id: string;
  /** The same in the diary of the organiser and of the guest. */
  iCalUId: string;
  transactionId?: string;
  subject: string;
  body: string;
  start: number;
  end: number;
  place: string;
  status: string;
  sensitivity: string;
  isOrganizer: boolean;
  isCancelled: boolean;
  attendees: { name: string; address: string; response: string }[];
  joinUrl?: string;
  properties: { id: string; value: string }[];
  /** Whatever else the request has said. */
  asked: Record<string, unknown>;
}

interface Mailbox {
  person: string;
  email: string;
  events: Map<string, StandInEvent>;
}

const CALENDARS = {
  application: ['Calendars.ReadWrite'],
  delegated: ['Calendars.ReadWrite'],
} as const;

/** Exchange Online's diaries. */
export class StandInDiaries {
  private readonly mailboxes = new Map<string, Mailbox>();
  /** Whose mailbox the app may not open, by access roles in Exchange. */
  readonly closed = new Set<string>();
  private count = 0;

  constructor(
    private readonly meetings: StandInMeetings,
    private readonly changed: (person: string, id: string, change: 'updated' | 'deleted') => void,
  ) {}

  open(person: string, email: string): void {
    this.mailboxes.set(person, { person, email: email.toLowerCase(), events: new Map() });
  }

  of(person: string): StandInEvent[] {
    return [...(this.mailboxes.get(person)?.events.values() ?? [])];
  }

  /** Something of the person's own. */
  add(person: string, event: Partial<StandInEvent>): StandInEvent {
    this.count += 1;
    const added: StandInEvent = {
      id: `AAMk${this.count}=`,
      iCalUId: `uid-${this.count}`,
      subject: '',
      body: '',
      start: 0,
      end: 0,
      place: '',
      status: 'busy',
      sensitivity: 'normal',
      isOrganizer: true,
      isCancelled: false,
      attendees: [],
      properties: [],
      asked: {},
      ...event,
    };
    this.mailbox(person).events.set(added.id, added);
    return added;
  }

  /** As the organiser does it, in Outlook or through Graph. */
  move(person: string, id: string, to: { start: number; end: number }): StandInEvent {
    const event = this.find(person, id);
    for (const { events } of this.mailboxes.values())
      for (const one of events.values())
        if (one.iCalUId === event.iCalUId) {
          Object.assign(one, to);
          for (const attendee of one.attendees) attendee.response = 'notResponded';
        }
    this.changed(person, id, 'updated');
    return event;
  }

  cancel(person: string, id: string): void {
    const event = this.find(person, id);
    this.mailbox(person).events.delete(id);
    for (const { events } of this.mailboxes.values())
      for (const one of events.values()) if (one.iCalUId === event.iCalUId) one.isCancelled = true;
    this.changed(person, id, 'deleted');
  }

  /** As a guest does it in Outlook. */
  answer(guest: string, organiser: string, id: string, response: 'accepted' | 'declined'): void {
    const event = this.find(organiser, id);
    const { email, events } = this.mailbox(guest);
    for (const attendee of event.attendees) if (attendee.address.toLowerCase() === email) attendee.response = response;
    if (response === 'declined') for (const [key, one] of events) if (one.iCalUId === event.iCalUId) events.delete(key);
    this.changed(organiser, id, 'updated');
  }

  readonly routes: GraphRoute[] = [
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/calendar\/getSchedule$/,
      allows: {
        application: ['Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'],
        delegated: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
      },
      serve: (request) => {
        this.admit(request);
        const [from, to] = [parsed(request.body.startTime), parsed(request.body.endTime)];
        if (to - from > 62 * 86_400_000)
          throw new GraphFault(400, 'ErrorInvalidParameter', 'The requested time duration is too long.');
        const value = request.body.schedules.map((email: string) => this.schedule(email, from, to));
        return { status: 200, body: { value } };
      },
    },
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/events$/,
      allows: CALENDARS,
      serve: (request) => ({ status: 201, body: shown(this.create(request)) }),
    },
    {
      method: 'GET',
      path: /^\/users\/([^/]+)\/events$/,
      allows: CALENDARS,
      serve: (request) => {
        const { events } = this.admit(request);
        const filter = request.query.get('$filter') ?? '';
        const [, name, value] =
          /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '(.+)' and ep\/value eq '(.+)'\)$/.exec(filter) ?? [];
        if (name === undefined) throw new GraphFault(400, 'ErrorInvalidUrlQueryFilter', 'The filter is not supported.');
        const found = [...events.values()].filter(({ properties }) =>
          properties.some((one) => one.id === name && one.value === value?.replaceAll("''", "'")),
        );
        return { status: 200, body: { value: found.map((event) => shown(event, request.query.get('$select'))) } };
      },
    },
    {
      method: 'GET',
      path: /^\/users\/([^/]+)\/events\/([^/]+)$/,
      allows: CALENDARS,
      serve: (request) => ({
        status: 200,
        body: shown(this.admitted(request), request.query.get('$select')),
      }),
    },
    {
      method: 'PATCH',
      path: /^\/users\/([^/]+)\/events\/([^/]+)$/,
      allows: CALENDARS,
      serve: (request) => {
        const { id } = this.admitted(request);
        const to = { start: parsed(request.body.start), end: parsed(request.body.end) };
        return { status: 200, body: shown(this.move(request.parts[0] ?? '', id, to)) };
      },
    },
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/events\/([^/]+)\/cancel$/,
      allows: CALENDARS,
      serve: (request) => {
        const event = this.admitted(request);
        if (!event.isOrganizer)
          throw new GraphFault(400, 'ErrorAccessDenied', 'You need to be an organizer to cancel a meeting.');
        this.cancel(request.parts[0] ?? '', event.id);
        return { status: 202 };
      },
    },
  ];

  private mailbox(person: string): Mailbox {
    const mailbox = this.mailboxes.get(person);
    if (mailbox) return mailbox;
    const why = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
    throw new GraphFault(404, 'MailboxNotEnabledForRESTAPI', why);
  }

  private find(person: string, id: string): StandInEvent {
    const event = this.mailbox(person).events.get(id);
    if (!event) throw itemNotFound();
    return event;
  }

  /** The mailbox that the path names, if whoever asks may open it. */
  private admit({ parts: [whose = ''], person }: GraphRequest): Mailbox {
    const denied = new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    if (person === undefined ? this.closed.has(whose) : person !== whose) throw denied;
    return this.mailbox(whose);
  }

  private admitted(request: GraphRequest): StandInEvent {
    this.admit(request);
    return this.find(request.parts[0] ?? '', request.parts[1] ?? '');
  }

  /** The same once more is the event that is there; another one under the same transaction is refused. */
  private create(request: GraphRequest): StandInEvent {
    const { person, email, events } = this.admit(request);
    const { body } = request;
    const asked = { start: parsed(body.start), end: parsed(body.end), subject: body.subject };
    const known = [...events.values()].find(
      ({ transactionId }) => transactionId && transactionId === body.transactionId,
    );
    if (known && (['start', 'end', 'subject'] as const).every((field) => known[field] === asked[field])) return known;
    if (known) {
      const why =
        'Your request can’t be completed. The TransactionId specified in the request has already been used to create a different event.';
      throw new GraphFault(409, 'ErrorDuplicateTransactionId', why);
    }
    const online = body.isOnlineMeeting && body.onlineMeetingProvider === 'teamsForBusiness';
    const attendees = (body.attendees ?? []).map(
      ({ emailAddress }: { emailAddress: { name: string; address: string } }) => ({
        ...emailAddress,
        response: 'none',
      }),
    );
    const event = this.add(person, {
      ...asked,
      transactionId: body.transactionId,
      body: body.body?.content ?? '',
      place: body.location?.displayName ?? '',
      sensitivity: body.sensitivity ?? 'normal',
      attendees,
      properties: body.singleValueExtendedProperties ?? [],
      asked: body,
      ...(online ? { joinUrl: this.meetings.open(person, request.tenant).joinWebUrl } : {}),
    });
    for (const mailbox of this.mailboxes.values())
      if (
        mailbox.email !== email &&
        attendees.some(({ address }: { address: string }) => address.toLowerCase() === mailbox.email)
      )
        this.add(mailbox.person, { ...event, id: `${event.id}guest`, isOrganizer: false, transactionId: undefined });
    return event;
  }

  private schedule(email: string, from: number, to: number): object {
    const mailbox = [...this.mailboxes.values()].find((one) => one.email === email.toLowerCase());
    if (!mailbox) {
      const error = {
        message: 'Unable to resolve e-mail address to an Active Directory object.',
        responseCode: 'ErrorMailRecipientNotFound',
      };
      return { scheduleId: email, availabilityView: '', scheduleItems: [], error };
    }
    const scheduleItems = [...mailbox.events.values()]
      .filter(({ start, end, isCancelled }) => start < to && end > from && !isCancelled)
      .map(({ start, end, status, subject, place, sensitivity }) => ({
        isPrivate: sensitivity === 'private',
        status,
        ...(sensitivity === 'private' ? {} : { subject, location: place }),
        start: moment(start),
        end: moment(end),
      }));
    return { scheduleId: email, availabilityView: '0', scheduleItems };
  }
}

const parsed = ({ dateTime }: { dateTime: string }): number => Date.parse(`${dateTime}Z`);
const moment = (at: number) => ({ dateTime: new Date(at).toISOString().replace('Z', '0000'), timeZone: 'UTC' });

/** As Graph shows it: all of it, or what is asked for. */
function shown(event: StandInEvent, select?: string | null): object {
  const { start, end, attendees, joinUrl, place, body, properties: _, asked: __, status, ...rest } = event;
  const whole = {
    '@odata.etag': 'W/"etag"',
    ...rest,
    showAs: status,
    start: moment(start),
    end: moment(end),
    body: { contentType: 'html', content: body },
    location: { displayName: place },
    attendees: attendees.map(({ name, address, response }) => ({
      type: 'required',
      status: { response, time: '0001-01-01T00:00:00Z' },
      emailAddress: { name, address },
    })),
    isOnlineMeeting: joinUrl !== undefined,
    onlineMeeting: joinUrl === undefined ? null : { joinUrl },
  };
  if (!select) return whole;
  const fields = ['@odata.etag', 'id', ...select.split(',')];
  return Object.fromEntries(Object.entries(whole).filter(([name]) => fields.includes(name)));
}
