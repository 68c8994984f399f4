import type { CallNews } from '../../src/domain/call';
import type { BotAnswer, Connector } from './connector';
import { type Activity, BOT, type Chat, type Teammate, teamsId } from './teams-activities';

export interface CallEvent {
  is: CallNews['is'];
  /** Teams' id of the meeting. */
  id?: string;
  /** As the event tells it; an event need not. */
  at?: number;
  by: Teammate;
  chat: Chat;
  /** How the value is written: as Microsoft documents it, or as its newer services do. */
  casing?: 'Pascal' | 'camel';
}

const NAMES = { begun: 'meetingStart', ended: 'meetingEnd' };
const TIMES = { begun: 'StartTime', ended: 'EndTime' };

/** Tells the bot of a meeting that has begun or ended, as Teams does. */
export function tell(teams: Connector, event: CallEvent): Promise<BotAnswer> {
  return teams.post(callActivity(teams, event));
}

/** Teams names neither the person nor the kind of chat here, and tells a language that need not be theirs. */
export function callActivity(teams: Connector, { is, id = 'call-1', at, by, chat, casing = 'Pascal' }: CallEvent) {
  const value = {
    MeetingType: 'Scheduled',
    Title: 'Career conversation',
    Id: btoa(`0#${id}#0`),
    JoinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
    ...(at === undefined ? {} : { [TIMES[is]]: new Date(at).toISOString() }),
  };
  return {
    type: 'event',
    name: `application/vnd.microsoft.${NAMES[is]}`,
    id: String(Math.random()),
    channelId: 'msteams',
    serviceUrl: teams.url,
    timestamp: new Date().toISOString(),
    from: { id: teamsId(by), aadObjectId: by.id },
    recipient: BOT,
    conversation: { isGroup: true, tenantId: teams.tenant, id: chat.id },
    channelData: { tenant: { id: teams.tenant }, source: null, meeting: { id } },
    entities: [{ type: 'clientInfo', locale: 'fr-FR', country: 'FR' }],
    locale: 'fr-FR',
    value: casing === 'Pascal' ? value : inCamelCase(value),
  };
}

function inCamelCase(value: Activity): Activity {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.charAt(0).toLowerCase() + key.slice(1), part]),
  );
}
