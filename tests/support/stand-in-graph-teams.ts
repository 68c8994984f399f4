import { GraphFault, type GraphRoute } from './stand-in-graph-answers';

export interface StandInMeeting {
  id: string;
  organiser: string;
  joinWebUrl: string;
  allowRecording: boolean;
  allowTranscription: boolean;
  chatInfo: { threadId: string };
}

const APPLICATION_ONLY = { delegated: [] } as const;
const INSTALL = /\/v1\.0\/appCatalogs\/teamsApps\/([^/]+)$/;

/** The Teams meetings, and the people’s and chats’ apps and presence. */
export class StandInMeetings {
  private readonly meetings: StandInMeeting[] = [];
  /** The app's id in the organisation's catalogue, and what its manifest asks of a chat. */
  catalogue?: { id: string; permissions: readonly { name: string; type: string }[] };
  /** Organisers for whom no application access policy lets the app in. */
  readonly withoutPolicy = new Set<string>();
  /** Chats and people that have the app. */
  readonly installed = new Set<string>();
  readonly presences = new Map<string, unknown>();

  constructor(private readonly onInstall: (person: string) => void) {}

  open(organiser: string, tenant: string): StandInMeeting {
    const threadId = `19:meeting_${this.meetings.length + 1}@thread.v2`;
    const context = encodeURIComponent(JSON.stringify({ Tid: tenant, Oid: organiser }));
    const meeting = {
      id: `MSo${this.meetings.length + 1}*0**${threadId}`,
      organiser,
      joinWebUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(threadId)}/0?context=${context}`,
      allowRecording: true,
      allowTranscription: true,
      chatInfo: { threadId },
    };
    this.meetings.push(meeting);
    return meeting;
  }

  readonly routes: GraphRoute[] = [
    {
      method: 'GET',
      path: /^\/users\/([^/]+)\/onlineMeetings$/,
      allows: { ...APPLICATION_ONLY, application: ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All'] },
      serve: ({ parts: [whose = ''], query }) => {
        this.admit(whose);
        const [, url] = /^JoinWebUrl eq '(.+)'$/.exec(query.get('$filter') ?? '') ?? [];
        const found = this.meetings.filter(({ organiser, joinWebUrl }) => organiser === whose && joinWebUrl === url);
        return { status: 200, body: { value: found } };
      },
    },
    {
      method: 'PATCH',
      path: /^\/users\/([^/]+)\/onlineMeetings\/([^/]+)$/,
      allows: { ...APPLICATION_ONLY, application: ['OnlineMeetings.ReadWrite.All'] },
      serve: ({ parts: [whose = '', id], body }) => {
        this.admit(whose);
        const meeting = this.meetings.find((one) => one.organiser === whose && one.id === id);
        if (!meeting) throw new GraphFault(404, 'NotFound', 'Meeting not found.');
        return { status: 200, body: Object.assign(meeting, body) };
      },
    },
    {
      method: 'POST',
      path: /^\/chats\/([^/]+)\/installedApps$/,
      allows: { ...APPLICATION_ONLY, application: ['TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All'] },
      serve: ({ parts: [chat = ''], body }) => {
        if (!this.meetings.some(({ chatInfo }) => chatInfo.threadId === chat))
          throw new GraphFault(404, 'NotFound', `No chat thread was found with id '${chat}'.`);
        const consented = body.consentedPermissionSet?.resourceSpecificPermissions ?? [];
        const given = consented.map((one: Record<string, string>) => `${one.permissionType} ${one.permissionValue}`);
        const wanted = this.catalogue?.permissions.map(({ type, name }) => `${type} ${name}`) ?? [];
        if (inOneOrder(given) !== inOneOrder(wanted))
          throw new GraphFault(400, 'BadRequest', 'The permissions in the request do not match those of the app.');
        return this.install(chat, body);
      },
    },
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/teamwork\/installedApps$/,
      allows: { ...APPLICATION_ONLY, application: ['TeamsAppInstallation.ReadWriteSelfForUser.All'] },
      serve: ({ parts: [person = ''], body }) => {
        const answer = this.install(person, body);
        this.onInstall(person);
        return answer;
      },
    },
    {
      method: 'POST',
      path: /^\/users\/([^/]+)\/presence\/setUserPreferredPresence$/,
      allows: { application: ['Presence.ReadWrite.All'], delegated: ['Presence.ReadWrite'] },
      serve: ({ parts: [whose = ''], person, body }) => {
        if (person !== undefined && person !== whose) throw new GraphFault(403, 'Forbidden', 'Forbidden');
        this.presences.set(whose, body);
        return { status: 200 };
      },
    },
  ];

  private admit(organiser: string): void {
    if (!this.withoutPolicy.has(organiser)) return;
    throw new GraphFault(403, 'Forbidden', 'No application access policy found for this app');
  }

  private install(where: string, body: Record<string, string>) {
    const [, id] = INSTALL.exec(body['teamsApp@odata.bind'] ?? '') ?? [];
    if (!this.catalogue || id !== this.catalogue.id)
      throw new GraphFault(404, 'NotFound', 'The specified app was not found in the catalog.');
    if (this.installed.has(where)) throw new GraphFault(409, 'Conflict', 'App is already installed.');
    this.installed.add(where);
    return { status: 201 };
  }
}

const inOneOrder = (list: string[]): string => JSON.stringify(list.map((one) => one.toLowerCase()).sort());
