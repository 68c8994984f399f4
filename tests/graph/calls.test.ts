import type { Graph } from '../../src/graph/graph';
import { type GraphWorld, MIA, ownerOf, startGraphWorld, talk } from '../support/graph-world';

let world: GraphWorld;
let graph: Graph;
let joinUrl: string;
const mia = ownerOf(MIA);

beforeEach(async () => {
  world = await startGraphWorld();
  graph = await world.open(2);
  const event = await graph.diaries.create(mia, talk());
  joinUrl = 'joinUrl' in event ? (event.joinUrl ?? '') : '';
  world.cloud.requests.length = 0;
});
afterEach(() => world.stop());

const OFF = { recording: 'off', transcription: 'off', chat: '19:meeting_1@thread.v2' };
const POSSIBLE = { ...OFF, recording: 'possible', transcription: 'possible' };

describe('a call', () => {
  it('is neither recorded nor transcribed from then on, in two requests', async () => {
    expect(await graph.calls.keepPrivate(mia, joinUrl)).toEqual(OFF);
    expect(await graph.calls.keepPrivate(mia, joinUrl)).toEqual(OFF);
    expect(world.cloud.requests).toHaveLength(4);
  });

  it('that may be seen and not changed is said to be as it is', async () => {
    const { calls } = await world.open(2);
    world.cloud.grant('OnlineMeetings.Read.All');
    world.cloud.revoke('OnlineMeetings.ReadWrite.All');
    expect(await calls.keepPrivate(mia, joinUrl)).toEqual(POSSIBLE);
  });

  it('is out of reach where no application access policy lets the app in', async () => {
    world.cloud.meetings.withoutPolicy.add(MIA.id);
    expect(await graph.calls.keepPrivate(mia, joinUrl)).toEqual({ dropped: 'not-allowed' });
    expect(world.cloud.requests).toHaveLength(1);
  });

  it('that nobody knows is gone, whatever its link says', async () => {
    expect(await graph.calls.keepPrivate(mia, "https://teams.microsoft.com/l/meetup-join/it's another")).toBe('gone');
  });

  it('is left alone while Graph is busy', async () => {
    world.cloud.meets({ status: 429, code: 'TooManyRequests', retryAfter: 60 });
    expect(await graph.calls.keepPrivate(mia, joinUrl)).toEqual({ dropped: 'busy' });
  });
});
