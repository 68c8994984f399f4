import { createServer, type Server as NodeServer } from 'node:http';
import type { Server } from 'socket.io';
import { createLiveServer } from '../../src/http/live-server';
import { createWebPubSub, type Library } from '../../src/http/web-pubsub';
import { eventually } from '../support/panel-seat';

const KEYS = 'Endpoint=https://career.webpubsub.azure.com;AccessKey=c2VjcmV0;Version=1.0;';

/** Stands in for the library, which can only be run against the service. It sees what it is handed. */
function standIn() {
  const handed: { io: Server; options: unknown }[] = [];
  const load: Library = async () => ({ useAzureSocketIO: async (io, options) => void handed.push({ io, options }) });
  return { handed, webPubSub: createWebPubSub(KEYS, load) };
}

const live = (webPubSub?: ReturnType<typeof createWebPubSub>) =>
  createLiveServer({
    signIn: { verify: async () => undefined },
    clock: Date.now,
    onTrouble: (_, where) => void troubles.push(where),
    ...(webPubSub ? { webPubSub } : {}),
  });

let http: NodeServer;
const troubles: string[] = [];
beforeEach(() => {
  http = createServer();
});

test('the panels are told the endpoint and the hub, and never the key', () => {
  expect(createWebPubSub(KEYS).line).toBe('https://career.webpubsub.azure.com/clients/socketio/hubs/career');
  expect(() => createWebPubSub('AccessKey=c2VjcmV0')).toThrow('names no endpoint');
});

test('the service is handed the server’s lines with its connection string, once the server is attached', async () => {
  const { handed, webPubSub } = standIn();
  live(webPubSub).open(http, []);
  await eventually(
    () => handed.length,
    (count) => count > 0,
  );
  expect(handed).toEqual([{ io: expect.anything(), options: { hub: 'career', connectionString: KEYS } }]);
  // Socket.IO keeps its HTTP server to itself; the library takes it from there.
  expect(handed[0]?.io).toHaveProperty('httpServer', http);
});

test('nobody has to watch for other instances where the service reaches their panels', () => {
  expect(live(standIn().webPubSub).audience).toBeUndefined();
  expect(live().audience).toBeDefined();
});

test('a service that refuses is reported, and the rest goes on', async () => {
  const load: Library = async () => ({ useAzureSocketIO: () => Promise.reject(new Error('no such hub')) });
  live(createWebPubSub(KEYS, load)).open(http, []);
  await eventually(
    () => troubles,
    ([trouble]) => trouble === 'web pubsub',
  );
});

test('the library is there, and has what is asked of it', async () => {
  expect(await import('@azure/web-pubsub-socket.io')).toHaveProperty('useAzureSocketIO', expect.any(Function));
});
