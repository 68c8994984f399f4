import { registerHistory } from '../../../src/features/history/register';
import { startAzurite } from '../../support/azurite';
import { type BatonWorld, openBatonWorld, REF } from '../../support/baton-world';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { conversationWith, MAYA, NOW, TOM } from '../../support/invite-views';
import { cardOf } from '../../support/invite-world';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: BatonWorld;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openBatonWorld(azurite.connectionString);
});

const bot = () => registerHistory(at.world.deps).bot;
const says = async (by: typeof TOM) => cardOf(await bot().commands?.[0]?.answer({ by, now: NOW }));
const turns = async (by: typeof TOM, data: unknown) => {
  const [page] = bot().verbs ?? [];
  return cardOf(await page?.answer({ by, now: NOW }, page.data.parse(data)));
};

const heldBefore = (count: number) =>
  at.world.deps.conversations.write(
    REF.pair,
    Array.from({ length: count }, (_, index) => ({
      conversation: conversationWith({
        id: `before-${index}`,
        stage: { is: 'held', at: NOW - (index + 1) * 86_400_000, soWhat: `Thought ${index}`, next: '2027-02-24' },
      }),
    })),
  );

describe('/career history', () => {
  it('tells whoever has none that it is still to come', async () => {
    const card = await says(TOM);
    expect(textIn(card)).toContain('Nothing here yet');
    expect(brokenRules(card)).toEqual([]);
  });

  it('has the newest talks first, and the earlier ones one page on', async () => {
    await at.talked();
    await heldBefore(4);
    const first = await says(TOM);
    expect(textIn(first)).toMatch(/I want to lead[\s\S]*Thought 0[\s\S]*Thought 1/);
    expect(textIn(first)).not.toContain('Thought 2');
    const [earlier] = buttonsOf(first);
    const second = await turns(TOM, earlier?.data);
    expect(textIn(second)).toMatch(/Thought 2[\s\S]*Thought 3[\s\S]*Page 2 of 2/);
    expect(buttonsOf(second).map(({ data }) => data)).toEqual([{ page: 0 }]);
    expect(brokenRules(second)).toEqual([]);
  });

  it('shows the last page to whoever turns too far, and nothing to somebody else', async () => {
    await at.talked();
    expect(textIn(await turns(MAYA, { page: 700 }))).toContain('I want to lead');
    expect(textIn(await turns({ ...MAYA, id: 'nina' }, { page: 'x' }))).not.toContain('I want to lead');
  });
});
