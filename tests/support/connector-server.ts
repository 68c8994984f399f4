import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatLog } from './chat-log';
import type { Standing } from './connector';
import { type Chat, teamsId } from './teams-activities';

export interface ConnectorAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Behind {
  log: ChatLog;
  chat(id: string): Chat | undefined;
  standing(chat: string): Standing;
  newId(): string;
  /** An answer to give instead of the usual one, once. */
  instead(): ConnectorAnswer | undefined;
}

/** The Bot Connector's REST service, as Microsoft documents its answers for Teams. */
export async function listen(behind: Behind): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const body = await read(request);
    send(response, behind.instead() ?? answer(behind, request.method ?? '', request.url ?? '', body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(behind: Behind, method: string, url: string, body: unknown): ConnectorAnswer {
  const path = url.split('?')[0]?.split('/').filter(Boolean).map(decodeURIComponent) ?? [];
  const [version, conversations, id = '', what, which] = path;
  if (version !== 'v3' || conversations !== 'conversations') return error(404, 'NotFound', 'no such service');
  const chat = behind.chat(id);
  if (!chat) return error(404, 'ConversationNotFound', 'The conversation was not found.');
  const refusal = REFUSALS[behind.standing(id)];
  if (refusal) return refusal;
  if (what === 'activities') return activities(behind, method, id, which, body);
  if (method === 'GET' && what === 'pagedmembers')
    return { status: 200, body: { members: chat.members.map(asMember) } };
  if (method === 'GET' && what === 'members') return members(chat, which);
  return error(404, 'NotFound', 'no such service');
}

function activities(behind: Behind, method: string, chat: string, which = '', body: unknown): ConnectorAnswer {
  if (method === 'PUT') {
    const known = behind.log.update(chat, which, body);
    return known
      ? { status: 200, body: { id: which } }
      : error(404, 'ActivityNotFoundInConversation', 'No such activity.');
  }
  const id = behind.newId();
  if ((body as { type?: string }).type === 'message') behind.log.add(chat, id, body);
  return { status: 201, body: { id } };
}

function members(chat: Chat, which?: string): ConnectorAnswer {
  if (which === undefined) return { status: 200, body: chat.members.map(asMember) };
  const member = chat.members.find((person) => teamsId(person) === which || person.id === which);
  if (!member) return error(404, 'MemberNotFoundInConversation', 'The specified member was not found.');
  return { status: 200, body: asMember(member) };
}

function asMember(person: Chat['members'][number]) {
  return {
    id: teamsId(person),
    name: person.name,
    aadObjectId: person.id,
    objectId: person.id,
    email: person.email,
    userPrincipalName: person.email,
    userRole: 'user',
  };
}

const REFUSALS: Record<Standing, ConnectorAnswer | undefined> = {
  installed: undefined,
  removed: error(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  blocked: error(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  'blocked-otherwise': {
    status: 403,
    body: {
      errorCode: 209,
      message:
        '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked",\r\n  "errorCode": null\r\n}',
    },
  },
};

function error(status: number, code: string, message: string): ConnectorAnswer {
  return { status, body: { error: { code, message } } };
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, { status, body, headers }: ConnectorAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
