import { GraphFault, type GraphRoute } from './stand-in-graph-answers';

interface Subscription {
  id: string;
  tenant: string;
  resource: string;
  changeType: string;
  notificationUrl: string;
  lifecycleNotificationUrl?: string;
  clientState?: string;
  until: number;
}

const CALENDARS = {
  application: ['Calendars.Read', 'Calendars.ReadWrite'],
  delegated: ['Calendars.Read', 'Calendars.ReadWrite'],
};
const LONGEST = 10_080 * 60_000;
const RESOURCE = /^\/?users\/([^/]+)\/events$/i;

/** What Graph has been asked to tell, and to whom. */
export class StandInWatches {
  private subscriptions: Subscription[] = [];
  private readonly telling: Promise<unknown>[] = [];
  private count = 0;
  /** What the addresses have answered to what they were told. */
  readonly heard: number[] = [];
  /** Where an address of the product is, while it runs on this machine. */
  leads: (url: string) => string = (url) => url;

  constructor(private readonly clock: () => number) {}

  /** Those that have not expired. */
  get alive(): readonly Subscription[] {
    return this.subscriptions.filter(({ until }) => until > this.clock());
  }

  /** Whatever is being told has been told. */
  async settled(): Promise<void> {
    while (this.telling.length > 0) await this.telling.shift();
  }

  changed(person: string, event: string, changeType: 'updated' | 'deleted'): void {
    for (const watch of this.alive) {
      if (RESOURCE.exec(watch.resource)?.[1] !== person || !watch.changeType.split(',').includes(changeType)) continue;
      const resource = `Users/${person}/Events/${event}`;
      const resourceData = {
        '@odata.type': '#Microsoft.Graph.Event',
        '@odata.id': resource,
        '@odata.etag': 'W/"etag"',
        id: event,
      };
      this.tell(watch.notificationUrl, { ...basics(watch), changeType, resource, resourceData });
    }
  }

  /** Graph tells what becomes of its telling; one that is removed tells nothing more. */
  lifecycle(lifecycleEvent: 'missed' | 'reauthorizationRequired' | 'subscriptionRemoved'): void {
    for (const watch of this.alive)
      if (watch.lifecycleNotificationUrl)
        this.tell(watch.lifecycleNotificationUrl, { ...basics(watch), lifecycleEvent });
    if (lifecycleEvent === 'subscriptionRemoved') this.subscriptions = [];
  }

  readonly routes: GraphRoute[] = [
    {
      method: 'POST',
      path: /^\/subscriptions$/,
      allows: CALENDARS,
      serve: async ({ body, tenant, person }) => {
        const until = this.ends(body.expirationDateTime);
        const [, whose] = RESOURCE.exec(body.resource) ?? [];
        if (person !== undefined && whose !== person)
          throw new GraphFault(403, 'ExtensionError', 'Operation: Create; Exception: [Status Code: Forbidden]');
        const same = this.alive.some((one) => one.resource === body.resource && one.changeType === body.changeType);
        if (same) throw new GraphFault(409, 'Conflict', 'A subscription already exists for this resource.');
        for (const url of [body.notificationUrl, body.lifecycleNotificationUrl]) if (url) await this.validate(url);
        this.count += 1;
        const watch: Subscription = { ...body, id: `watch-${this.count}`, tenant, until };
        this.subscriptions.push(watch);
        return { status: 201, body: shown(watch) };
      },
    },
    {
      method: 'PATCH',
      path: /^\/subscriptions\/([^/]+)$/,
      allows: CALENDARS,
      serve: ({ parts: [id], body }) => {
        const watch = this.alive.find((one) => one.id === id);
        if (!watch) throw new GraphFault(404, 'ResourceNotFound', 'The object was not found.');
        watch.until = this.ends(body.expirationDateTime);
        return { status: 200, body: shown(watch) };
      },
    },
  ];

  private ends(expirationDateTime: string): number {
    const until = Date.parse(expirationDateTime);
    if (until > this.clock() && until - this.clock() <= LONGEST) return until;
    throw new GraphFault(400, 'InvalidRequest', 'Subscription expiration can only be 10080 minutes in the future.');
  }

  /** As the reference says: a POST with a token, which has to come back as plain text, decoded, and at once. */
  private async validate(url: string): Promise<void> {
    const token = 'Validation: Testing client application reachability <for subscription & more>';
    const asked = `${this.leads(url)}?validationToken=${encodeURIComponent(token)}`;
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    if (url.startsWith('https://')) {
      const answer = await fetch(asked, { method: 'POST', headers }).catch(() => undefined);
      const isPlain = answer?.headers.get('content-type')?.startsWith('text/plain');
      if (answer?.status === 200 && isPlain && (await answer.text()) === token) return;
    }
    throw new GraphFault(400, 'ValidationError', 'Subscription validation request failed.');
  }

  private tell(url: string, notification: object): void {
    const sent = fetch(this.leads(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ value: [notification] }),
    });
    this.telling.push(
      sent.then(
        ({ status }) => this.heard.push(status),
        () => this.heard.push(0),
      ),
    );
  }
}

function basics({ id, until, clientState, tenant }: Subscription) {
  const subscriptionExpirationDateTime = new Date(until).toISOString();
  return { subscriptionId: id, subscriptionExpirationDateTime, clientState, tenantId: tenant };
}

function shown({ until, tenant: _, ...watch }: Subscription): object {
  return { ...watch, expirationDateTime: new Date(until).toISOString() };
}
