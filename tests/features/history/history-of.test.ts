import { historyOf } from '../../../src/features/history/history-of';
import { startAzurite } from '../../support/azurite';
import { actionOf, type BatonWorld, openBatonWorld, REF } from '../../support/baton-world';
import { conversationWith, MAYA, NOW, TOM } from '../../support/invite-views';

const NINA = { ...MAYA, id: 'nina', name: 'Nina Berg' };
const LATER = NOW + 90 * 86_400_000;

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: BatonWorld;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openBatonWorld(azurite.connectionString);
  await at.world.installs(NINA);
  await at.talked(undefined, [actionOf('a', { state: { is: 'done', at: NOW } }), actionOf('b', { owner: 'manager' })]);
});

const of = (person: typeof TOM) => historyOf(at.world.deps, person);

/** Tom's first talk with his new manager. */
async function talkedToNina(): Promise<void> {
  const { conversations, people } = at.world.deps;
  const pair = { ...REF.pair, manager: 'nina' };
  const stage = { is: 'held', at: LATER, soWhat: 'A fresh start', next: '2027-06-01' } as const;
  const conversation = conversationWith({ id: 'with-nina', pair, createdAt: LATER, stage });
  const action = actionOf('c', { pair, conversation: 'with-nina', text: 'Only for Nina' });
  for (const person of [NINA, TOM]) await people.join(person, { ref: { pair, id: 'with-nina' }, createdAt: LATER });
  await conversations.write(pair, [{ conversation }, { action }]);
}

describe('What a pair has behind it', () => {
  it('is each talk with what was said and promised, for both of them', async () => {
    const [his] = await of(TOM);
    expect(his).toMatchObject({ pair: REF.pair, role: 'employee', name: 'Maya Lindqvist' });
    expect(his?.talks).toMatchObject([
      {
        id: REF.id,
        at: NOW,
        format: '30',
        soWhat: 'I want to lead',
        next: '2027-02-24',
        actions: [{ id: 'a' }, { id: 'b' }],
      },
    ]);
    expect(await of(MAYA)).toMatchObject([{ role: 'manager', name: 'Tom Okafor', talks: his?.talks }]);
  });

  it('is nothing while they have only planned', async () => {
    const planned = { ref: { pair: { ...REF.pair, manager: 'nina' }, id: 'x' }, createdAt: LATER };
    await at.world.deps.people.join(NINA, planned);
    expect(await of(NINA)).toEqual([]);
  });

  it('stays with the former manager, who sees nothing of what follows, while the new one sees nothing of what was', async () => {
    await talkedToNina();
    expect((await of(TOM)).map(({ pair }) => pair.manager)).toEqual(['nina', 'maya']);
    const former = await of(MAYA);
    expect(former).toHaveLength(1);
    expect(JSON.stringify(former)).not.toMatch(/nina|fresh start|Only for Nina/i);
    expect(former[0]?.talks).toMatchObject([{ soWhat: 'I want to lead', actions: [{ id: 'a' }, { id: 'b' }] }]);
    const fresh = await of(NINA);
    expect(fresh.map(({ talks }) => talks.map(({ soWhat }) => soWhat))).toEqual([['A fresh start']]);
    expect(JSON.stringify(fresh)).not.toMatch(/maya|I want to lead|Do a/i);
  });
});
