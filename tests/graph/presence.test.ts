import type { Graph } from '../../src/graph/graph';
import { type GraphWorld, MIA, NOW, ownerOf, startGraphWorld } from '../support/graph-world';

let world: GraphWorld;
let graph: Graph;
const mia = ownerOf(MIA);

beforeEach(async () => {
  world = await startGraphWorld();
  graph = await world.open(2);
});
afterEach(() => world.stop());

const minutes = (count: number) => graph.presence.doNotDisturb(mia, NOW + count * 60_000, NOW);
const DISTURB_NOT = { availability: 'DoNotDisturb', activity: 'DoNotDisturb' };

describe('do not disturb', () => {
  it('is set for as long as it is wanted, to the minute', async () => {
    expect(await minutes(30)).toBe('set');
    expect(world.cloud.meetings.presences.get(MIA.id)).toEqual({ ...DISTURB_NOT, expirationDuration: 'PT30M' });
    expect(world.cloud.requests).toHaveLength(1);
  });

  it('is set for a minute where nothing is left', async () => {
    await minutes(-5);
    expect(world.cloud.meetings.presences.get(MIA.id)).toMatchObject({ expirationDuration: 'PT1M' });
  });

  it('is not set where nobody has agreed to that', async () => {
    world.cloud.revoke('Presence.ReadWrite.All');
    expect(await minutes(30)).toEqual({ dropped: 'not-connected' });
    world.cloud.connect(MIA, ['Calendars.ReadWrite']);
    expect(await minutes(30)).toEqual({ dropped: 'not-allowed' });
    expect(world.cloud.meetings.presences.size).toBe(0);
  });
});
