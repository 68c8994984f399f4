import { startAzurite } from '../../support/azurite';
import { inputsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { MAYA, MONDAY, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let world: InviteWorld;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  world = await InviteWorld.open(azurite.connectionString);
  await world.installs(MAYA, TOM);
  await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id });
  await world.ring();
});

const travels = async (person: typeof TOM, timeZone: string) => {
  const there = { ...person, timeZone };
  await world.deps.people.remember(there);
  return there;
};
const startsAt = async () => {
  const [part] = await world.deps.people.parts(TOM, 1);
  const stage = part && (await world.deps.conversations.find(part.ref))?.value.stage;
  return stage?.is === 'agreed' ? stage.startsAt : undefined;
};

describe('Someone who travels', () => {
  it('sees the offered times on their new clock, and accepts the same moment', async () => {
    const invitation = world.latestTo(TOM).card;
    const tom = await travels(TOM, 'Asia/Kathmandu');
    const shown = cardOf(await world.clicks(tom, await world.says(tom, 'upcoming'), 'invite.show'));
    expect(inputsOf(shown).get('slot')?.choices).toMatchObject([{ title: expect.stringContaining('14:45') }]);
    const card = cardOf(await world.clicks(tom, invitation, 'invite.accept'));
    expect(textIn(card)).toMatch(/Monday.*23 November.*14:45/);
    expect(await startsAt()).toBe(MONDAY);
  });

  it('suggests times on the clock of where they are now', async () => {
    const tom = await travels(TOM, 'America/New_York');
    await world.clicks(tom, world.latestTo(TOM).card, 'invite.counter', { date1: '2026-11-25', time1: '09:00' });
    await world.ring();
    expect(inputsOf(world.latestTo(MAYA).card).get('slot')?.choices).toMatchObject([
      { title: expect.stringMatching(/25 November.*15:00/) },
    ]);
  });

  it('keeps the agreed moment, shown to each of the two where they are', async () => {
    await world.clicks(TOM, world.latestTo(TOM).card, 'invite.accept');
    const maya = await travels(MAYA, 'Australia/Lord_Howe');
    await world.ring();
    expect(textIn(world.latestTo(MAYA).card)).toMatch(/Monday.*23 November.*20:00/);
    const tom = await travels(TOM, 'Pacific/Honolulu');
    expect(textIn(await world.says(tom, 'upcoming'))).toMatch(/Sunday.*22 November.*23:00/);
    expect(textIn(await world.says(maya, 'upcoming'))).toMatch(/Monday.*23 November.*20:00/);
    expect(await startsAt()).toBe(MONDAY);
  });
});
