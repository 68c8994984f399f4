import { days, minutes } from '../../../src/domain/time';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { MAYA, MONDAY, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

describe('What is ahead', () => {
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

  const list = async (by: typeof MAYA) => textIn(await world.says(by, 'upcoming'));
  const accept = () => world.clicks(TOM, world.latestTo(TOM).card, 'invite.accept');

  it('says whose turn it is while there is no date', async () => {
    expect(await list(MAYA)).toContain('Waiting for Tom Okafor');
    expect(await list(TOM)).toContain('Waiting for your answer');
  });

  it('opens the whole invitation from there', async () => {
    const opened = await world.clicks(TOM, await world.says(TOM, 'upcoming'), 'invite.show');
    expect(textIn(cardOf(opened))).toMatch(/To think about beforehand(.*\n)*.*Accept this time/);
  });

  it('says when, on the clock of whoever asks', async () => {
    await accept();
    expect(await list(MAYA)).toMatch(/23 November.*10:00/);
    expect(await list(TOM)).toMatch(/23 November.*09:00/);
  });

  it('forgets a conversation a day after it should have ended', async () => {
    await accept();
    world.now = MONDAY + days(1);
    expect(await list(MAYA)).toContain('With Tom');
    world.now += minutes(31);
    expect(await list(MAYA)).toContain('Nothing planned');
  });
});
