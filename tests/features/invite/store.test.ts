import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
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
});

const press = async (by: typeof MAYA, card: Card, deed: string, typed = {}) =>
  cardOf(await world.clicks(by, card, `invite.${deed}`, typed));
const send = async (typed: Record<string, unknown> = {}) =>
  press(MAYA, await world.says(MAYA, ''), 'send', { who: TOM.id, ...typed });
const partsOf = (id: string) => world.deps.people.parts({ tenant: MAYA.tenant, id }, 10);

describe('What two devices do at once', () => {
  it('is one invitation when both send it, and each of them shows it', async () => {
    const card = await world.says(MAYA, '');
    const devices = await Promise.all(
      ['first', 'second'].map((words) => press(MAYA, card, 'send', { who: TOM.id, opening: `From the ${words}.` })),
    );
    await world.ring();
    const invitation = textIn(world.latestTo(TOM).card);
    const winner = invitation.includes('From the first.') ? 'From the first.' : 'From the second.';
    for (const shown of devices) expect(textIn(shown)).toContain(winner);
    expect(world.messages).toHaveLength(1);
    expect(devices.filter((shown) => textIn(shown).includes('nothing was sent twice'))).toHaveLength(1);
  });

  it('is one answer when one accepts and the other declines, and an old card says so', async () => {
    await send();
    await world.ring();
    const invitation = world.latestTo(TOM).card;
    await Promise.all([press(TOM, invitation, 'accept'), press(TOM, invitation, 'decline')]);
    const [part] = await partsOf(TOM.id);
    const stage = part && (await world.deps.conversations.find(part.ref))?.value.stage.is;
    const old = await press(TOM, invitation, 'counter', { date1: '2026-11-25', time1: '14:00' });
    expect(textIn(old)).toContain(`already ${stage === 'agreed' ? 'agreed' : 'been declined'}`);
  });

  it('is one conversation of one’s own, however often it is sent at the same moment', async () => {
    const card = await world.says(TOM, 'mine');
    const again = () => world.clicks(TOM, card, 'invite.send', { who: MAYA.id });
    await Promise.all([again(), again(), again()]);
    expect(textIn(cardOf(await again()))).toContain('nothing was sent twice');
    await world.ring();
    world.now += 60_000;
    await world.ring();
    expect(world.messages).toHaveLength(1);
    expect(await world.deps.people.parts(MAYA, 10)).toHaveLength(1);
  });
});
