import type { Graph } from '../../src/graph/graph';
import { EMIL, type GraphWorld, MIA, NOW, ownerOf, startGraphWorld, talk } from '../support/graph-world';

let world: GraphWorld;
const mia = ownerOf(MIA);
const CREATE = `POST /users/${MIA.id}/events`;

beforeEach(async () => {
  world = await startGraphWorld();
});
afterEach(() => world.stop());

const create = (graph: Graph) => graph.diaries.create(mia, talk());
const doNotDisturb = (graph: Graph) => graph.presence.doNotDisturb(mia, NOW + 60_000, NOW);

describe('at tier 2', () => {
  it('it is asked as the app, whatever the person has agreed to', async () => {
    world.cloud.connect(MIA, []);
    expect(await create(await world.open(2))).toHaveProperty('id');
    expect(world.cloud.requests).toEqual([CREATE]);
  });

  it.each([
    ['the consent is missing', () => world.cloud.revoke('Calendars.ReadWrite')],
    ['access roles in Exchange keep the app out', () => void world.cloud.diaries.closed.add(MIA.id)],
  ])('and %s, it is asked in the person’s name', async (_, forbid) => {
    forbid();
    world.cloud.connect(MIA);
    expect(await create(await world.open(2))).toHaveProperty('id');
    expect(world.cloud.requests).toEqual([CREATE, CREATE]);
  });

  it('and the consent is missing, it is dropped for want of the person’s', async () => {
    world.cloud.revoke('Calendars.ReadWrite');
    expect(await create(await world.open(2))).toEqual({ dropped: 'not-connected' });
    expect(world.cloud.requests).toEqual([CREATE]);
  });

  it('and the consent is missing where nobody can connect, it is the administrator’s', async () => {
    world.cloud.revoke('Calendars.ReadWrite');
    expect(await create(await world.open(2, { tokenOf: undefined }))).toEqual({ dropped: 'not-allowed' });
  });

  it('and the app is not let in at all, nothing is asked as the app', async () => {
    const app = () => ({ getToken: () => Promise.reject(new Error('AADSTS700016: Application was not found.')) });
    world.cloud.connect(MIA);
    expect(await create(await world.open(2, { app }))).toHaveProperty('id');
    expect(world.cloud.requests).toEqual([CREATE]);
  });

  it('and Graph is busy, it is not asked a second time in another name', async () => {
    world.cloud.connect(MIA);
    world.cloud.meets({ status: 429, code: 'TooManyRequests', retryAfter: 60 });
    expect(await create(await world.open(2))).toEqual({ dropped: 'busy' });
    expect(world.cloud.requests).toEqual([CREATE]);
  });
});

describe('at tier 1', () => {
  it('it is asked in the name of whoever has agreed, and of nobody else', async () => {
    const graph = await world.open(1);
    expect(await create(graph)).toEqual({ dropped: 'not-connected' });
    expect(world.cloud.requests).toEqual([]);
    world.cloud.connect(MIA);
    expect(await create(graph)).toHaveProperty('id');
    expect(await graph.diaries.create(ownerOf(EMIL), talk())).toEqual({ dropped: 'not-connected' });
  });

  it('somebody who has withdrawn it has not agreed', async () => {
    world.cloud.connect(MIA);
    world.cloud.withdraw(MIA);
    expect(await create(await world.open(1))).toEqual({ dropped: 'not-connected' });
  });

  it('what somebody has not agreed to is not allowed, and the rest goes on', async () => {
    const graph = await world.open(1);
    world.cloud.connect(MIA, ['Calendars.ReadWrite']);
    expect(await doNotDisturb(graph)).toEqual({ dropped: 'not-allowed' });
    expect(await create(graph)).toHaveProperty('id');
  });

  it('what only an administrator can agree to is off', async () => {
    world.cloud.connect(MIA);
    const { calls, installer } = await world.open(1);
    expect(await calls.keepPrivate(mia, 'https://teams.microsoft.com/l/meetup-join/x')).toEqual({ dropped: 'off' });
    expect(await calls.addApp(mia, '19:meeting_1@thread.v2')).toEqual({ dropped: 'off' });
    expect(await installer.install(mia)).toEqual({ dropped: 'off' });
    expect(world.cloud.requests).toEqual([]);
  });

  it('the token service in trouble is worth another try later', async () => {
    const tokenOf = async () => ({ dropped: 'busy' }) as const;
    expect(await create(await world.open(1, { tokenOf }))).toEqual({ dropped: 'busy' });
  });
});
