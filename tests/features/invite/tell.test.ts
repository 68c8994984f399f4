import { hold } from '../../../src/domain/conversation';
import { minutes } from '../../../src/domain/time';
import { startAzurite } from '../../support/azurite';
import { MAYA, TOM } from '../../support/invite-views';
import { InviteWorld } from '../../support/invite-world';

describe('The news of an invitation', () => {
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

  const press = async () => world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id });
  const kept = async () => {
    const [part] = await world.deps.people.parts(TOM, 1);
    return part && (await world.deps.conversations.find(part.ref));
  };

  it('goes out even if its first alarm rings before the invitation is stored', async () => {
    const { set } = world.deps.wakeUps;
    world.deps.wakeUps.set = async (wakeUp) => {
      await set(wakeUp);
      await world.ring();
    };
    await press();
    world.deps.wakeUps.set = set;
    expect(world.messages).toEqual([]);
    world.now += minutes(1);
    await world.ring();
    expect(world.messages).toHaveLength(1);
  });

  it('goes out even if the process ends right after the invitation is stored', async () => {
    const { write } = world.deps.conversations;
    world.deps.conversations.write = async (pair, changes) => {
      await write(pair, changes);
      throw new Error('the process ends here');
    };
    await expect(press()).rejects.toThrow('ends here');
    world.deps.conversations.write = write;
    await world.ring();
    expect(world.messages).toHaveLength(1);
  });

  it('rings in vain for an invitation that was never stored', async () => {
    world.deps.conversations.write = async () => {
      throw new Error('the process ends here');
    };
    await expect(press()).rejects.toThrow('ends here');
    world.now += minutes(1);
    expect(await world.ring()).toEqual([]);
    expect(world.messages).toEqual([]);
  });

  it('is told once, and recorded as told', async () => {
    await press();
    await world.ring();
    expect((await kept())?.value).not.toHaveProperty('untold');
    world.now += minutes(1);
    await world.ring();
    expect(world.messages).toHaveLength(1);
  });

  it('is no news any more once the talk has been held', async () => {
    await press();
    const found = await kept();
    if (!found) throw new Error('nothing was stored');
    const conversation = hold(found.value, { soWhat: 'I will ask for the role.', next: '2027-02-22' }, world.now);
    await world.deps.conversations.write(conversation.pair, [{ conversation, etag: found.etag }]);
    await world.ring();
    expect(world.messages).toEqual([]);
  });
});
