import { days, minutes } from '../../../src/domain/time';
import { createWatchSecrets } from '../../../src/http/watch-secrets';
import { type DiaryWorld, startDiaryWorld, TUESDAY, type Two } from '../../support/diary-world';
import { configOver, TENANT } from '../../support/stand-in-entra';

const URL = 'https://career.example/api/graph/changes';

let world: DiaryWorld;
let two: Two;
beforeAll(async () => {
  world = await startDiaryWorld();
  two = await world.agree();
});
afterAll(() => world.stop());

const secrets = createWatchSecrets(configOver('', { keys: '' } as never).linkSecret);
const whose = () => ({ tenant: TENANT, id: two.mia.id });
const diary = () => world.storage.people.diary(whose());
const moveThere = (start: number) => {
  world.cloud.diaries.move(two.mia.id, world.event(two).id, { start, end: start + minutes(30) });
};
const post = (body: unknown, query = '') =>
  fetch(world.app.address(`${URL}${query}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
/** What Graph would say of a change of their event, with this as the secret. */
const change = (clientState: string, id = world.event(two).id) => ({
  value: [{ subscriptionId: 'watch-1', clientState, changeType: 'updated', resource: 'x', resourceData: { id } }],
});
/** What was asked of Graph after this. */
async function askedAfter(deed: () => Promise<unknown>): Promise<string[]> {
  await world.later(minutes(1));
  const before = world.cloud.requests.length;
  await deed();
  await world.later(10_000);
  return world.cloud.requests.slice(before);
}

describe('The address at which Graph tells of changes', () => {
  it('proves that there is somebody, and is told from then on', async () => {
    expect((await diary()).watch).toMatchObject({ id: world.cloud.watches.alive[0]?.id });
    moveThere(TUESDAY + days(1));
    await world.cloud.watches.settled();
    expect(world.cloud.watches.heard.at(-1)).toBe(202);
    await world.later(10_000);
    expect((await world.conversation(two)).stage).toMatchObject({ startsAt: TUESDAY + days(1) });
  });

  it('sends nothing back but a short text that no browser would run', async () => {
    const asked = await post({}, `?validationToken=${encodeURIComponent('<b>hello</b>')}`);
    expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(asked.headers.get('x-content-type-options')).toBe('nosniff');
    for (const token of ['x'.repeat(2000), 'two\nlines', ''])
      expect((await post({}, `?validationToken=${encodeURIComponent(token)}`)).status).toBe(400);
  });

  it('has the event looked at whose change it is told of, once however often', async () => {
    const told = () => post(change(secrets.of(whose())));
    const asked = await askedAfter(() => Promise.all([told(), told(), told()]));
    expect(asked).toEqual([`GET /users/${two.mia.id}/events/${encodeURIComponent(world.event(two).id)}`]);
  });

  it('cares for no other event in that diary', async () => {
    expect(await askedAfter(() => post(change(secrets.of(whose()), 'another')))).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['with a secret that is made up', () => change(`${TENANT}.${two.mia.id}.${'A'.repeat(43)}`)],
    ['with the secret of another installation', () => change(createWatchSecrets('x'.repeat(32)).of(whose()))],
    ['with the secret of somebody else', () => change(secrets.of({ tenant: TENANT, id: two.emil.id }))],
    ['without a secret', () => change('')],
    ['that is nothing at all', () => ({ value: 'nothing' })],
    ['that is a list of nothing', () => ({ value: [null, 7, {}] })],
  ])('answers news %s like any other, and does nothing', async (_, body) => {
    const real = await post(change(secrets.of(whose()), 'another'));
    let answer: Response | undefined;
    const asked = await askedAfter(async () => {
      answer = await post(body());
    });
    expect([answer?.status, await answer?.text()]).toEqual([real.status, await real.text()]);
    expect(asked).toEqual([]);
  });
});

describe('Graph’s telling', () => {
  it('is renewed before it ends, as long as there is a date', async () => {
    const [first] = world.cloud.watches.alive;
    for (let day = 0; day < 7; day += 1) await world.later(days(1));
    expect(world.cloud.watches.alive.map(({ id }) => id)).toEqual([first?.id]);
    expect((await diary()).watch?.until).toBeGreaterThan(world.app.clock.now + days(1));
  });

  it('is asked for anew once Graph has given it up', async () => {
    world.cloud.watches.lifecycle('subscriptionRemoved');
    await world.cloud.watches.settled();
    await world.later(10_000);
    expect(world.cloud.watches.alive).toHaveLength(1);
    expect((await diary()).watch?.id).toBe(world.cloud.watches.alive[0]?.id);
  });

  it('is renewed when Graph asks for that, and what it missed is looked for', async () => {
    const asked = await askedAfter(async () => {
      world.cloud.watches.lifecycle('reauthorizationRequired');
      await world.cloud.watches.settled();
    });
    expect(asked).toContain(`PATCH /subscriptions/${world.cloud.watches.alive[0]?.id}`);
    const missed = await askedAfter(async () => {
      world.cloud.watches.lifecycle('missed');
      await world.cloud.watches.settled();
    });
    expect(missed).toEqual([expect.stringMatching(/^GET .*\/events\//)]);
  });
});
