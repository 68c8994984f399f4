import type { BeforeAction } from '../../../src/domain/carry-over';
import type { PromiseRequest } from '../../../src/domain/live';
import { registerActions } from '../../../src/features/actions/register';
import { promiseRequest, registerCarryOver } from '../../../src/features/carry-over/register';
import { startAzurite } from '../../support/azurite';
import { actionOf, type BatonWorld, openBatonWorld, REF } from '../../support/baton-world';
import { conversationWith, MAYA, NOW, TOM } from '../../support/invite-views';

const KEY = { manager: 'maya', employee: 'tom', id: 'next' };
const NINA = { ...MAYA, id: 'nina' };

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: BatonWorld;
let told: { room: string; message: unknown }[];
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openBatonWorld(azurite.connectionString);
  told = [];
  await at.talked(undefined, [actionOf('his'), actionOf('hers', { owner: 'manager' })]);
  await at.world.deps.conversations.write(REF.pair, [{ conversation: conversationWith({ id: 'next' }) }]);
});

const asks = async (by: typeof TOM, wish: object) => {
  const { deps } = at.world;
  const tell = (room: string, _: string, message: unknown) => void told.push({ room, message });
  const [event] = registerCarryOver({ ...deps, ...registerActions(deps), tell, now: () => NOW }).live;
  const line = { by: { tenant: by.tenant, id: by.id, name: by.name }, listen: () => undefined };
  return event?.answer(line, promiseRequest.parse({ conversation: KEY, ...wish }) satisfies PromiseRequest);
};
const stateOf = async (id: string) => (await at.world.deps.conversations.action(REF.pair, id))?.value;

describe('Something promised last time', () => {
  it('is kept by its owner in the next talk, and both panels show it', async () => {
    const answer = (await asks(TOM, { action: 'his', do: 'done' })) as { before: BeforeAction[] };
    expect(answer.before.find(({ id }) => id === 'his')?.state).toEqual({ is: 'done', at: NOW });
    expect(told.map(({ room }) => room.split('|').at(-1)).sort()).toEqual(['employee', 'manager']);
    expect(told[0]?.message).toEqual({ conversation: KEY, before: answer.before });
    await asks(TOM, { action: 'his', do: 'undo' });
    expect((await stateOf('his'))?.state).toEqual({ is: 'open' });
  });

  it('is taken along to another day, as the same action, with its alarm', async () => {
    await asks(TOM, { action: 'his', do: 'take-along', due: '2027-03-01' });
    expect(await stateOf('his')).toMatchObject({ due: '2027-03-01', conversation: REF.id, state: { is: 'open' } });
    expect(await at.world.deps.conversations.actions(REF.pair)).toHaveLength(2);
    expect(await asks(TOM, { action: 'his', do: 'take-along', due: '2020-01-01' })).toEqual({ refused: 'date-past' });
  });

  it('is let go, as the two have said aloud why', async () => {
    await asks(MAYA, { action: 'hers', do: 'drop' });
    expect((await stateOf('hers'))?.state).toEqual({ is: 'dropped', at: NOW, reason: 'Let go when we talked' });
  });

  it('is let go in its owner’s own words, where they write some', async () => {
    await asks(MAYA, { action: 'hers', do: 'drop', reason: ' Patti has left ' });
    expect((await stateOf('hers'))?.state).toEqual({ is: 'dropped', at: NOW, reason: 'Patti has left' });
    await asks(TOM, { action: 'his', do: 'drop', reason: '  ' });
    expect((await stateOf('his'))?.state).toMatchObject({ reason: 'Let go when we talked' });
  });

  it('is its owner’s: the other one cannot change it, and a stranger learns nothing', async () => {
    expect(await asks(MAYA, { action: 'his', do: 'done' })).toEqual({ refused: 'not-yours' });
    expect(await asks(NINA, { action: 'his', do: 'done' })).toEqual({ refused: 'not-found' });
    expect(await asks(TOM, { action: 'no-such', do: 'done' })).toEqual({ refused: 'not-found' });
    expect(told).toEqual([]);
    expect((await stateOf('his'))?.state).toEqual({ is: 'open' });
  });
});
