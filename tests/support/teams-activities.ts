/** Someone who uses Teams in a test. */
export interface Teammate {
  /** Entra object id. */
  id: string;
  name: string;
  email?: string;
  timeZone?: string;
  locale?: string;
}

/** A chat as Teams names it in an activity. */
export interface Chat {
  id: string;
  conversationType: 'personal' | 'groupChat' | 'channel';
  members: readonly Teammate[];
}

export interface Where {
  serviceUrl: string;
  tenant: string;
  chat: Chat;
}

export type Activity = Record<string, unknown>;

export const BOT = { id: '28:00000000-0000-4000-8000-00000000b07a', name: 'Career Conversations' };

/** Teams' own id of a person: another one than the Entra id. */
export function teamsId(person: Teammate): string {
  return `29:1-${person.id}`;
}

export function messageActivity(
  where: Where,
  from: Teammate,
  id: string,
  text: string,
  also: readonly Teammate[] = [],
) {
  return {
    ...common(where, from, id),
    type: 'message',
    text,
    textFormat: 'plain',
    entities: [...mentionsIn(text, also), clientInfo(from)],
  };
}

export function installationActivity(where: Where, from: Teammate, id: string, action: 'add' | 'remove') {
  const { name: _, ...unnamed } = account(from);
  // Teams names neither the person nor their time zone here.
  const { localTimezone: __, ...rest } = common(where, from, id);
  return {
    ...rest,
    from: unnamed,
    type: 'installationUpdate',
    action,
    entities: [{ type: 'clientInfo', locale: 'en-GB' }],
  };
}

export function invokeActivity(where: Where, from: Teammate, id: string, replyToId: string, action: object) {
  return {
    ...common(where, from, id),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId,
    value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
    entities: [clientInfo(from)],
  };
}

/** What Teams tells after somebody was asked to sign in: `verifyState`, `tokenExchange` or `failure`. */
export function signInActivity(where: Where, from: Teammate, id: string, told: SignInTold) {
  const { replyToId, name, value } = told;
  return {
    ...common(where, from, id),
    ...(replyToId ? { replyToId } : {}),
    type: 'invoke',
    name: `signin/${name}`,
    value,
    entities: [clientInfo(from)],
  };
}

export interface SignInTold {
  name: string;
  value: unknown;
  /** The message with the card, where Teams says so. */
  replyToId?: string;
}

function common({ serviceUrl, tenant, chat }: Where, from: Teammate, id: string) {
  const personal = chat.conversationType === 'personal';
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date().toISOString(),
    localTimezone: from.timeZone ?? 'Europe/London',
    locale: from.locale ?? 'en-GB',
    from: account(from),
    recipient: BOT,
    conversation: {
      id: chat.id,
      conversationType: chat.conversationType,
      tenantId: tenant,
      ...(personal ? {} : { isGroup: true }),
    },
    channelData: { tenant: { id: tenant } },
  };
}

function account(person: Teammate) {
  return { id: teamsId(person), name: person.name, aadObjectId: person.id };
}

function clientInfo({ timeZone = 'Europe/London', locale = 'en-GB' }: Teammate) {
  return { type: 'clientInfo', locale, country: 'GB', platform: 'Web', timezone: timeZone };
}

/** Teams sends a mention as text between tags, and an entity that says who is meant. */
function mentionsIn(text: string, also: readonly Teammate[]) {
  const known = [BOT, ...also.map((person) => ({ id: teamsId(person), name: person.name }))];
  return known
    .map((mentioned) => ({ type: 'mention', mentioned, text: `<at>${mentioned.name}</at>` }))
    .filter((mention) => text.includes(mention.text));
}
