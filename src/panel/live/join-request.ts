import type { Joined, JoinRequest } from '../../domain/live';
import type { Host } from '../host';

/** Asks for the conversation at hand, once there is one: what is nearest in time may be another by now. */
export function joinRequest(host: Pick<Host, 'conversation' | 'locale'>, joined: Joined | undefined): JoinRequest {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { conversation: joined?.conversation ?? host.conversation, timeZone, locale: host.locale };
}
