import { randomUUID } from 'node:crypto';
import { minutes } from '../../../src/domain/time';
import { type CallWorld, closeTalk, STARTS_AT, startCallWorld, type Two } from '../../support/call-world';
import type { Teammate } from '../../support/teams-activities';

const BEGUN = 'It’s time';
const OVER = 'You talked. Shall we close it well?';
const MISSED = "You two haven't talked yet";
const LYNNE: Teammate = { id: randomUUID(), name: 'Lynne Robbins' };

let world: CallWorld;
let two: Two;
beforeAll(async () => {
  world = await startCallWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  two = await world.agree();
});

describe('The call of two people', () => {
  it('goes by the date alone when Teams does not tell who is there', async () => {
    await world.at(0);
    await world.call(two, 'begun', { chat: { ...two.chat, id: `19:${randomUUID()}` } });
    expect(world.counts(two, BEGUN)).toEqual([1, 1]);
  });

  it('is another meeting without the other one, in a big round, at another time, or of a stranger', async () => {
    const { megan, alex } = two;
    const { teams } = world.app;
    const team = Array.from({ length: 3 }, () => ({ ...LYNNE, id: randomUUID() }));
    await world.at(0);
    await world.call(two, 'begun', { chat: teams.group(megan, LYNNE) });
    await world.call(two, 'begun', { chat: teams.group(megan, alex, ...team) });
    await world.call(two, 'begun', { by: LYNNE });
    await world.at(-90);
    await world.call(two, 'begun');
    expect(world.counts(two, BEGUN)).toEqual([0, 0]);
  });

  it('may be joined by a third', async () => {
    await world.at(0);
    await world.call(two, 'begun', { chat: world.app.teams.group(two.megan, two.alex, LYNNE) });
    expect(world.counts(two, BEGUN)).toEqual([1, 1]);
    expect(world.app.teams.shown(LYNNE)).toEqual([]);
  });

  it('is over already when the news of its end came first', async () => {
    await world.at(4);
    await world.call(two, 'ended');
    await world.call(two, 'begun', { at: STARTS_AT });
    expect([world.counts(two, BEGUN), world.counts(two, OVER)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('A call that ends', () => {
  const talk = async () => {
    await world.at(0);
    await world.call(two, 'begun');
    const [megan] = await world.panels(two);
    await megan.do({ do: 'start' });
    await world.at(25);
  };

  it('offers both to close what was begun, once, however often it is told', async () => {
    await talk();
    await world.call(two, 'ended');
    await world.call(two, 'ended', { casing: 'camel' });
    await world.call(two, 'begun', { at: STARTS_AT });
    await world.at(90);
    expect(world.counts(two, OVER)).toEqual([1, 1]);
    expect(world.app.teams.shown(two.chat)).toEqual([]);
    expect(world.app.teams.shown(two.megan).at(-1)?.summary).toBe('Shall we close your conversation?');
  });

  it('offers it after the end of a long one, too, and not before', async () => {
    await talk();
    await world.at(100);
    expect(world.counts(two, OVER)).toEqual([0, 0]);
    await world.call(two, 'ended', { by: two.alex });
    expect(world.counts(two, OVER)).toEqual([1, 1]);
  });

  it('offers nothing when they have closed', async () => {
    await talk();
    const [, alex] = await world.panels(two);
    await closeTalk(alex);
    await world.call(two, 'ended');
    await world.at(120);
    expect(world.counts(two, OVER)).toEqual([0, 0]);
  });

  it('was a talk without the panel, too: nobody is said to have missed it', async () => {
    await world.at(0);
    await world.call(two, 'begun');
    await world.at(28);
    await world.call(two, 'ended');
    await world.at(60);
    expect([world.counts(two, OVER), world.counts(two, MISSED)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('was no talk when nobody came: they are asked about a new date', async () => {
    await world.at(0);
    await world.call(two, 'begun');
    await world.app.sweep();
    await world.call(two, 'ended', { at: STARTS_AT + minutes(3) });
    await world.at(60);
    expect([world.counts(two, OVER), world.counts(two, MISSED)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('News of a call that arrives twice at once', () => {
  it('is kept whole', async () => {
    await world.at(25);
    await Promise.all([
      world.call(two, 'begun', { at: STARTS_AT }),
      world.call(two, 'ended'),
      world.call(two, 'begun', { at: STARTS_AT, by: two.alex }),
    ]);
    await world.app.sweep();
    await world.at(26);
    expect(world.counts(two, OVER)).toEqual([1, 1]);
  });
});
