/** What the host knows and may tell the panel. */
export interface HostFacts {
  person: { id: string; name: string; tenant: string };
  /** A fresh token for the person, each time the panel asks for one. */
  getToken(): Promise<string>;
  theme: string;
  /** BCP 47 tag. */
  locale: string;
  /** At the side of a call, or a tab. */
  frameContext: 'sidePanel' | 'content';
  /** Which meeting it belongs to; none for a person's own page. */
  meetingId?: string;
  /** What a deep link would hand to the panel. */
  subPageId?: string;
}

/** Capabilities of the host that the panel may count on; teams-js checks them before it calls. */
const RUNTIME = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {}, meeting: {} } });
const SUPPORTED_SDK = '2.58.0';

/** The arguments of the host's answer to one teams-js request, or nothing when the request wants none. */
export async function answersOf(facts: HostFacts, func: string): Promise<unknown[] | undefined> {
  switch (func) {
    case 'initialize':
      return [facts.frameContext, 'web', RUNTIME, SUPPORTED_SDK];
    case 'getContext':
      return [contextOf(facts)];
    case 'authentication.getAuthToken':
      return facts.getToken().then(
        (token) => [true, token],
        (error: Error) => [false, error.message],
      );
    default:
      return undefined;
  }
}

/** Field names as the real host sends them; teams-js turns them into its `app.Context`. */
function contextOf({ person, theme, locale, frameContext, meetingId, subPageId }: HostFacts) {
  return {
    locale,
    theme,
    frameContext,
    entityId: 'career',
    subEntityId: subPageId,
    userObjectId: person.id,
    userDisplayName: person.name,
    tid: person.tenant,
    hostName: 'Teams',
    hostClientType: 'web',
    meetingId,
    sessionId: '',
  };
}
