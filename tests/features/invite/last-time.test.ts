import { startAzurite } from '../../support/azurite';
import { actionOf, type BatonWorld, openBatonWorld } from '../../support/baton-world';
import { brokenRules, textIn } from '../../support/card-rules';
import { MAYA, NOW, TOM } from '../../support/invite-views';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: BatonWorld;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openBatonWorld(azurite.connectionString);
});

const promised = () =>
  at.talked(undefined, [
    actionOf('his', { text: 'Ask Patti' }),
    actionOf('hers', { owner: 'manager', text: 'Introduce Tom' }),
    actionOf('kept', { state: { is: 'done', at: NOW } }),
  ]);

describe('A card that plans a talk', () => {
  it('says what was promised last time, and what of it is still the reader’s to do', async () => {
    await promised();
    const card = await at.world.says(MAYA, '', { id: TOM.id, name: TOM.name });
    expect(textIn(card)).toMatch(/Last time: 1 of 3 done\nStill open for you:\n•\s+\nIntroduce Tom/);
    expect(textIn(card)).not.toContain('Ask Patti');
    expect(brokenRules(card)).toEqual([]);
  });

  it('says nothing of it with somebody else, or while nobody is chosen', async () => {
    await promised();
    expect(textIn(await at.world.says(MAYA, '', { id: 'nina', name: 'Nina' }))).not.toContain('Last time');
    expect(textIn(await at.world.says(MAYA, ''))).not.toContain('Last time');
  });
});
