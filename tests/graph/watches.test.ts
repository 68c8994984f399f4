import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Graph } from '../../src/graph/graph';
import { EMIL, type GraphWorld, HOUR, MIA, NOW, ownerOf, startGraphWorld, talk } from '../support/graph-world';

let world: GraphWorld;
let graph: Graph;
let address: Server;
/** What Graph has told, each with where. */
let told: { url?: string; value: Record<string, unknown>[] }[];
const mia = ownerOf(MIA);
const LONGEST = (10_080 - 10) * 60_000;

beforeEach(async () => {
  told = [];
  world = await startGraphWorld();
  graph = await world.open(2);
  address = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://here');
    const token = url.searchParams.get('validationToken');
    const text = Buffer.concat(await request.toArray()).toString();
    if (token === null) told.push({ url: url.pathname, ...JSON.parse(text) });
    response.setHeader('content-type', 'text/plain');
    response.statusCode = token === null ? 202 : 200;
    response.end(token ?? '');
  }).listen(0, '127.0.0.1');
  await once(address, 'listening');
  const { port } = address.address() as AddressInfo;
  world.cloud.watches.leads = (url) => url.replace('https://career.example', `http://127.0.0.1:${port}`);
});
afterEach(async () => {
  await world.stop();
  address.closeAllConnections();
  address.close();
});

describe('a watched diary', () => {
  it('is watched for almost as long as Graph allows, and the address is asked first whether it wants that', async () => {
    expect(await graph.diaries.watch(mia, 'secret')).toEqual({ id: 'watch-1', until: NOW + LONGEST });
    expect(world.cloud.watches.alive).toMatchObject([{ resource: `/users/${MIA.id}/events`, clientState: 'secret' }]);
  });

  it('tells that something has changed there, with the secret, and not what', async () => {
    const event = await graph.diaries.create(mia, talk());
    await graph.diaries.watch(mia, 'secret');
    const id = 'id' in event ? event.id : '';
    world.cloud.diaries.move(MIA.id, id, { start: NOW + 2 * HOUR, end: NOW + 3 * HOUR });
    world.cloud.diaries.answer(EMIL.id, MIA.id, id, 'declined');
    world.cloud.diaries.cancel(MIA.id, id);
    world.cloud.watches.lifecycle('missed');
    await world.cloud.watches.settled();
    const said = told.map(({ url, value: [one] }) => [url, one?.changeType ?? one?.lifecycleEvent, one?.clientState]);
    expect(said.sort()).toEqual([
      ['/changes', 'deleted', 'secret'],
      ['/changes', 'updated', 'secret'],
      ['/changes', 'updated', 'secret'],
      ['/lifecycle', 'missed', 'secret'],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/talk with|About you/);
  });

  it('is watched once: a second time passes by itself', async () => {
    await graph.diaries.watch(mia, 'one');
    expect(await graph.diaries.watch(mia, 'another')).toEqual({ dropped: 'busy' });
    expect(world.cloud.watches.alive).toHaveLength(1);
  });

  it('is watched on when that is renewed, and not when that has ended', async () => {
    await graph.diaries.watch(mia, 'secret');
    const later = await world.open(2, { clock: () => NOW + 5 * 60_000 });
    expect(await later.diaries.renew(mia, 'watch-1')).toEqual({ id: 'watch-1', until: NOW + LONGEST + 5 * 60_000 });
    world.cloud.watches.lifecycle('subscriptionRemoved');
    expect(await graph.diaries.renew(mia, 'watch-1')).toBe('gone');
  });

  it('is not watched while nobody answers at the address: worth another try later', async () => {
    world.cloud.watches.leads = () => 'http://127.0.0.1:1/';
    expect(await graph.diaries.watch(mia, 'secret')).toEqual({ dropped: 'busy' });
    expect(world.cloud.watches.alive).toEqual([]);
  });

  it('is watched in the person’s name where the administrator has not agreed', async () => {
    world.cloud.revoke('Calendars.ReadWrite');
    expect(await graph.diaries.watch(mia, 'secret')).toEqual({ dropped: 'not-connected' });
    world.cloud.connect(MIA);
    expect(await graph.diaries.watch(mia, 'secret')).toHaveProperty('id');
  });
});
