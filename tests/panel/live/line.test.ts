import { createServer, type Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { NOT_SIGNED_IN, RENEW } from '../../../src/domain/live';
import { Line } from '../../../src/panel/live/line';
import { eventually } from '../../support/panel-seat';

const ASKED = { timeZone: 'UTC', locale: 'en-GB' };

let http: NodeServer;
let io: Server;
let line: Line;
/** What the line has told of, in order. */
let told: string[];
/** Whether somebody is let in; the error, if not. */
let door: () => Error | undefined;
let answer: (socket: Socket, acknowledge: (answer: unknown) => void) => void;

beforeEach(async () => {
  http = createServer();
  io = new Server(http, { path: '/live' });
  [told, door, answer] = [[], () => undefined, (_, acknowledge) => acknowledge({ refused: 'not-found' })];
  io.use((_, next) => next(door()));
  io.on('connection', (socket) => socket.on('join', (_, acknowledge) => answer(socket, acknowledge)));
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const content = `http://127.0.0.1:${(http.address() as AddressInfo).port}/live`;
  Object.assign(globalThis, { document: { querySelector: () => ({ content }) } });
});
afterEach(async () => {
  line.close();
  await io.close();
});

function open(): Promise<unknown> {
  const say = (what: string) => () => void told.push(what);
  line = new Line(async () => 'token', {
    connected: say('connected'),
    lost: say('lost'),
    refused: say('refused'),
    news: () => {},
    prepared: () => {},
    shared: () => {},
  });
  return untilTold('connected');
}

const untilTold = (what: string, times = 1) =>
  eventually(
    () => told.filter((each) => each === what).length,
    (count) => count >= times,
  );

test('a server in trouble has not answered: what it was asked is asked again', async () => {
  await open();
  answer = (_, acknowledge) => acknowledge({ refused: 'trouble' });
  expect(await line.join(ASKED)).toBeUndefined();
  answer = (_, acknowledge) => acknowledge({ refused: 'not-found' });
  expect(await line.join(ASKED)).toEqual({ refused: 'not-found' });
  expect(told).toEqual(['connected']);
});

test('a line that is in doubt and stays silent is replaced', async () => {
  await open();
  answer = () => {};
  line.doubt();
  expect(await line.join(ASKED)).toBeUndefined();
  await untilTold('connected', 2);
});

test('a server that ends the line is asked again by itself', async () => {
  await open();
  io.disconnectSockets(true);
  await untilTold('connected', 2);
});

test('who is not signed in is told so, and let in as soon as they are', async () => {
  door = () => new Error(NOT_SIGNED_IN);
  const connected = open();
  await untilTold('refused', 2);
  door = () => undefined;
  await connected;
  expect(told).not.toContain('lost');
});

test('trouble at the door is no refusal', async () => {
  door = () => new Error('trouble');
  const connected = open();
  await untilTold('lost');
  door = () => undefined;
  await connected;
  expect(told).not.toContain('refused');
});

test('a closed line does not come back', async () => {
  await open();
  io.disconnectSockets(true);
  await untilTold('lost');
  line.close();
  // Another one that was ended after it is back: by then it would be, too.
  const [closed] = [line];
  await open();
  await untilTold('connected', 2);
  io.disconnectSockets(true);
  await untilTold('connected', 3);
  expect(closed.connected).toBe(false);
});

test('asked for a fresh token, the line gives the one that Teams has now', async () => {
  const socket = new Promise<Socket>((resolve) => io.once('connection', resolve));
  await open();
  expect(await (await socket).timeout(2_000).emitWithAck(RENEW)).toBe('token');
});
