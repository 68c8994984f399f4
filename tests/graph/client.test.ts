import type { Graph } from '../../src/graph/graph';
import { type GraphWorld, MIA, ownerOf, startGraphWorld, talk } from '../support/graph-world';

let world: GraphWorld;
let graph: Graph;
const mia = ownerOf(MIA);

beforeEach(async () => {
  world = await startGraphWorld();
  graph = await world.open(2, { patience: 2_000 });
});
afterEach(() => world.stop());

describe('when Graph wants quiet', () => {
  it('for a moment, it is asked again after that', async () => {
    world.cloud.meets({ status: 429, code: 'TooManyRequests', retryAfter: 0 });
    expect(await graph.diaries.create(mia, talk())).toHaveProperty('id');
    expect(world.cloud.requests).toHaveLength(2);
  });

  it('for longer, it is left alone', async () => {
    world.cloud.meets({ status: 429, code: 'TooManyRequests', retryAfter: 60 });
    expect(await graph.diaries.create(mia, talk())).toEqual({ dropped: 'busy' });
    expect(world.cloud.requests).toHaveLength(1);
  });

  it('again and again, it is left alone after the third time', async () => {
    const quiet = { status: 503, code: 'ServiceUnavailable', retryAfter: 0 };
    world.cloud.meets(quiet, quiet, quiet);
    expect(await graph.diaries.create(mia, talk())).toEqual({ dropped: 'busy' });
    expect(world.cloud.requests).toHaveLength(3);
  });
});

describe('when Graph', () => {
  it.each([500, 502, 504])('stumbles with %s, it is worth another try later', async (status) => {
    const trouble = { status, code: 'UnknownError', retryAfter: 60 };
    world.cloud.meets(trouble);
    expect(await graph.diaries.create(mia, talk())).toEqual({ dropped: 'busy' });
  });

  it('does not answer in time, it is not waited for', async () => {
    const hasty = await world.open(2, { patience: 50 });
    await hasty.diaries.read(mia, 'x');
    world.cloud.meets('silence');
    expect(await hasty.diaries.create(mia, talk())).toEqual({ dropped: 'busy' });
  });

  it('cannot be reached, it is worth another try later', async () => {
    const nowhere = await world.open(2, {
      url: 'http://127.0.0.1:1',
      app: () => ({ getToken: async () => ({ token: 't', expiresOnTimestamp: 0 }) }),
    });
    expect(await nowhere.diaries.create(mia, talk())).toEqual({ dropped: 'busy' });
  });

  it('says that the request itself is wrong, that is an error of ours', async () => {
    world.cloud.meets({ status: 400, code: 'ErrorInvalidParameter' });
    await expect(graph.diaries.create(mia, talk())).rejects.toMatchObject({ statusCode: 400 });
  });
});
