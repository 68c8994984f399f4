import type { PanelOptions } from './panel-options';

/** Capabilities of the host that the panel may count on; teams-js checks them before it calls. */
const RUNTIME = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {}, meeting: {} } });
const SUPPORTED_SDK = '2.58.0';

/** The arguments of the host's answer to one teams-js request, or nothing when the request wants none. */
export async function answersOf(options: PanelOptions, func: string): Promise<unknown[] | undefined> {
  switch (func) {
    case 'initialize':
      return [options.frameContext, 'web', RUNTIME, SUPPORTED_SDK];
    case 'getContext':
      return [contextOf(options)];
    case 'authentication.getAuthToken':
      return options.getToken().then(
        (token) => [true, token],
        (error: Error) => [false, error.message],
      );
    default:
      return undefined;
  }
}

/** Field names as the real host sends them; teams-js turns them into its `app.Context`. */
function contextOf({ person, theme, locale, frameContext, subPageId }: PanelOptions) {
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
    meetingId: 'local',
    sessionId: '',
  };
}
