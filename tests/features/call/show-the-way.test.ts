import { type CallWorld, STARTS_AT, startCallWorld, type Two } from '../../support/call-world';

const BEGUN = 'It’s time';

let world: CallWorld;
let two: Two;
beforeAll(async () => {
  world = await startCallWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  two = await world.agree();
});

describe('A call that begins', () => {
  it.each(['Pascal', 'camel'] as const)('shows both the way to the panel, once, told in %s case', async (casing) => {
    await world.at(-2);
    await world.call(two, 'begun', { casing });
    await world.call(two, 'begun', { casing });
    await world.at(1);
    expect(world.counts(two, BEGUN)).toEqual([1, 1]);
  });

  it('says nothing in the meeting, and nothing of substance anywhere', async () => {
    await world.at(0);
    await world.call(two, 'begun');
    expect(world.app.teams.shown(two.chat)).toEqual([]);
    expect(world.app.teams.shown(two.alex).at(-1)?.summary).toBe('Your conversation has begun');
  });

  it('shows it when the employee was the first to come, too', async () => {
    await world.at(5);
    await world.call(two, 'begun', { by: two.alex });
    expect(world.counts(two, BEGUN)).toEqual([1, 1]);
  });

  it('leaves two people alone who have found the panel by themselves', async () => {
    await world.at(0);
    const [megan] = await world.panels(two);
    await megan.do({ do: 'start' });
    await world.call(two, 'begun');
    expect(world.counts(two, BEGUN)).toEqual([0, 0]);
  });

  it('is nothing to disturb two people with who are talking by now', async () => {
    await world.at(16);
    await world.call(two, 'begun', { at: STARTS_AT });
    expect(world.counts(two, BEGUN)).toEqual([0, 0]);
  });
});
