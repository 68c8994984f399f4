// One line that all of these share: to open another for each would take longer than what they ask.
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import type { Fault } from '../../src/domain/fault';
import { minutes } from '../../src/domain/time';
import { type Line, liveEvent } from '../../src/http/live';
import { createLiveServer, type LiveServer } from '../../src/http/live-server';
import { createServer, type HttpServer } from '../../src/http/server';
import type { Limit } from '../../src/limits/limit';
import { ALEX, MEGAN, TENANT } from '../support/bot-under-test';
import { following } from '../support/followed';
import { eventually } from '../support/panel-seat';
import { startTokens, type TokenWorld, unsigned } from '../support/tokens';

const lines: Line[] = [];
const faults: Fault[] = [];
const sockets: Socket[] = [];
const { telemetry, followed, counted: told } = following();
let world: TokenWorld;
let live: LiveServer;
let server: HttpServer;
let port: number;
let limit: Limit;
/** By how much the clock of the server is ahead. */
let ahead = 0;

const events = [
  liveEvent('join', z.object({ room: z.string() }), async (line, { room }) => {
    lines.push(line);
    await line.listen(room);
    return { joined: room, by: line.by };
  }),
  liveEvent('break', z.unknown(), async () => {
    throw new Error('secret');
  }),
];

beforeAll(async () => {
  world = await startTokens();
  const onTrouble = (fault: Fault) => void faults.push(fault);
  const bot = { receive: async () => ({ status: 200 }) };
  server = createServer({ bot, routes: [], loopbackOnly: true, ready: async () => true, onTrouble });
  limit = { allows: async () => true };
  const counted = { allows: (who: Parameters<Limit['allows']>[0]) => limit.allows(who) };
  const clock = () => Date.now() + ahead;
  live = createLiveServer({ signIn: world.signIn, clock, limit: counted, telemetry, onTrouble });
  live.open(server.http, events);
  port = await server.listen(0, '127.0.0.1');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
  faults.length = 0;
  followed.length = 0;
  ahead = 0;
  limit = { allows: async () => true };
});
afterAll(async () => {
  live.close();
  await Promise.all([server.close(), world.stop()]);
});

function connect(auth: object, transports = ['websocket']): Socket {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: '/live',
    auth,
    transports,
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  return socket;
}

async function connected(person = MEGAN, overrides = {}, transports?: string[]): Promise<Socket> {
  const socket = connect({ token: await world.issuer.token(person, overrides) }, transports);
  await once(socket as never, 'connect');
  return socket;
}

test.each([[['websocket']], [['polling']]])('a verified token opens the line over %j', async (transports) => {
  const socket = await connected(MEGAN, {}, transports);
  expect(await socket.emitWithAck('join', { room: 'a' })).toEqual({
    joined: 'a',
    by: { tenant: TENANT, id: MEGAN.id, name: MEGAN.name },
  });
});

test.each([
  ['no token', async () => ({})],
  ['nonsense', async () => ({ token: 'nonsense' })],
  ['an object', async () => ({ token: { $ne: null } })],
  ['no signature', async () => ({ token: await unsigned(world.issuer) })],
  ['an expired token', async () => ({ token: await world.issuer.token(MEGAN, { exp: Date.now() / 1000 - 120 }) })],
])('%s does not', async (_, auth) => {
  const [error] = await once(connect(await auth()) as never, 'connect_error');
  expect((error as Error).message).toBe('not signed in');
});

test('what is told to a room is heard there, and nowhere else', async () => {
  const [megan, alex] = [await connected(), await connected(ALEX)];
  await megan.emitWithAck('join', { room: 'a' });
  await alex.emitWithAck('join', { room: 'b' });
  const heard: unknown[] = [];
  alex.on('meeting', (message) => heard.push(message));
  const told = once(megan as never, 'meeting');
  live.tell('a', 'meeting', { number: 1 });
  expect(await told).toEqual([{ number: 1 }]);
  // Alex has been answered after it was told: had it been meant for him, he would have it by now.
  await alex.emitWithAck('join', { room: 'b' });
  expect(heard).toEqual([]);
});

test('the audience of a room is there as long as a panel that listens', async () => {
  const megan = await connected();
  await megan.emitWithAck('join', { room: 'heard' });
  expect([live.audience?.hears('heard'), live.audience?.hears('unheard')]).toEqual([true, false]);
  const gone = eventually(
    () => live.audience?.hears('heard'),
    (hears) => hears === false,
  );
  megan.close();
  await gone;
});

test('the line ends when the token does', async () => {
  const socket = await connected(MEGAN, { exp: Math.ceil(Date.now() / 1000) });
  expect(await once(socket as never, 'disconnect')).toEqual(expect.arrayContaining(['io server disconnect']));
});

test('a panel is asked for a fresh token before its own ends, and stays with one, on the same line', async () => {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  // On the server's clock, five minutes and a moment are left.
  ahead = exp * 1000 - Date.now() - minutes(5) - 1500;
  const socket = await connected(MEGAN, { exp });
  const left: unknown[] = [];
  socket.on('disconnect', (reason) => left.push(reason));
  const [give] = (await once(socket as never, 'renew')) as [(token: string) => void];
  give(await world.issuer.token(MEGAN));
  expect(await socket.emitWithAck('join', { room: 'stays' })).toMatchObject({ joined: 'stays' });
  expect(left).toEqual([]);
});

test.each([undefined, null, {}, { room: 7 }, 'a', [1]])('%j is acknowledged as unreadable', async (body) => {
  const socket = await connected();
  expect(await socket.emitWithAck('join', body)).toEqual({ refused: 'unreadable' });
});

test('what breaks is acknowledged as trouble, and gives nothing away', async () => {
  const socket = await connected();
  expect(await socket.emitWithAck('break', {})).toEqual({ refused: 'trouble' });
  expect(faults).toMatchObject([{ kind: 'Error' }]);
  expect(JSON.stringify(faults)).not.toContain('secret');
});

test('an event without an acknowledgement harms nobody', async () => {
  const socket = await connected();
  socket.emit('break');
  socket.emit('join');
  socket.emit('unheard-of', {});
  expect(await socket.emitWithAck('join', { room: 'c' })).toMatchObject({ joined: 'c' });
});

test('what somebody asks for is followed by the name of its event, and panels are counted as they come and go', async () => {
  const connectedNow = () => told.reduce((sum, [, more]) => sum + more, 0);
  await eventually(connectedNow, (count) => count === 0);
  const socket = await connected();
  expect(connectedNow()).toBe(1);
  await socket.emitWithAck('join', { room: 'a room of Megan' });
  await socket.emitWithAck('join', { room: 7 });
  await socket.emitWithAck('break', {});
  expect(followed).toEqual([
    [{ is: 'live', event: 'join' }, 'ok'],
    [{ is: 'live', event: 'join' }, 'refused'],
    [{ is: 'live', event: 'break' }, 'error'],
  ]);
  socket.close();
  await eventually(connectedNow, (count) => count === 0);
});

test('a message that is too large ends the line', async () => {
  const socket = await connected();
  socket.emit('join', { room: 'x'.repeat(70 * 1024) });
  await once(socket as never, 'disconnect');
});

test('whoever asks too often is told to come again, and nothing is done', async () => {
  const socket = await connected();
  const asked: unknown[] = [];
  limit = {
    allows: async (who) => {
      asked.push(who);
      return false;
    },
  };
  lines.length = 0;
  expect(await socket.emitWithAck('join', { room: 'd' })).toEqual({ refused: 'trouble' });
  expect(lines).toEqual([]);
  expect(asked).toEqual([{ tenant: TENANT, id: MEGAN.id, name: MEGAN.name }]);
  const again = connect({ token: await world.issuer.token(MEGAN) });
  expect(((await once(again as never, 'connect_error'))[0] as Error).message).toBe('trouble');
});
