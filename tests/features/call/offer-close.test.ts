import { type CallWorld, closeTalk, startCallWorld, type Two } from '../../support/call-world';
import type { Panel } from '../../support/whole-app';

const OVER = 'You talked. Shall we close it well?';
const MISSED = "You two haven't talked yet";

let world: CallWorld;
let two: Two;
let megan: Panel;
let alex: Panel;
beforeAll(async () => {
  world = await startCallWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  two = await world.agree();
  await world.at(0);
  [megan, alex] = await world.panels(two);
  await megan.do({ do: 'start' });
});

describe('A talk that was begun and not closed, of which Teams tells nothing', () => {
  it('is offered to be closed half an hour after its planned end, once, and is not called missed', async () => {
    await world.at(59);
    expect(world.counts(two, OVER)).toEqual([0, 0]);
    await world.at(60);
    await world.at(61);
    await world.at(600);
    expect([world.counts(two, OVER), world.counts(two, MISSED)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('is left alone while they are at it, and while they have given it more time', async () => {
    await megan.do({ do: 'extend', phase: 0, added: 20 });
    await world.at(75);
    expect(world.counts(two, OVER)).toEqual([0, 0]);
    await alex.do({ do: 'note', note: 'n1', text: 'Still talking', private: false });
    await world.at(80);
    expect(world.counts(two, OVER)).toEqual([0, 0]);
    await world.at(85);
    expect(world.counts(two, OVER)).toEqual([1, 1]);
  });

  it('asks nobody who has closed', async () => {
    await closeTalk(alex);
    await world.at(90);
    expect(world.counts(two, OVER)).toEqual([0, 0]);
  });

  it('opens from there by cards, in each one’s private chat, for those who have no panel', async () => {
    await world.at(60);
    for (const person of [two.megan, two.alex]) {
      const { body } = await world.app.teams.click(person, 'Close it now');
      expect(body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    }
  });

  it('waits for someone who has removed the app, and tells them what is left by then', async () => {
    await world.app.teams.uninstall(two.alex);
    await world.at(60);
    expect(world.counts(two, OVER)).toEqual([1, 0]);
    await alex.do({ do: 'agree-cadence', cadence: 'quarterly' });
    await world.at(75);
    await world.app.teams.install(two.alex);
    await world.app.teams.untilShown(two.alex, () => world.counts(two, OVER)[1] === 1);
    expect(world.counts(two, 'How often you two want to talk')).toEqual([1, 0]);
  });
});
