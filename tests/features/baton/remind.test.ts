import { startAzurite } from '../../support/azurite';
import { actionOf, type BatonWorld, openBatonWorld, REF } from '../../support/baton-world';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { conversationWith, TOM } from '../../support/invite-views';

const FIRST = Date.parse('2027-02-10T09:00:00Z');
const DAY = Date.parse('2027-02-24T09:00:00Z');
const LAST = Date.parse('2027-04-07T08:00:00Z');

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: BatonWorld;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openBatonWorld(azurite.connectionString);
});

const planned = (stage: Parameters<typeof conversationWith>[0]) =>
  at.world.deps.conversations.write(REF.pair, [{ conversation: conversationWith({ id: 'next', ...stage }) }]);

describe('The employee', () => {
  it('is reminded once on each day, of what was promised too, and then no more', async () => {
    await at.talked(undefined, [
      actionOf('a', { state: { is: 'done', at: FIRST } }),
      actionOf('b', { owner: 'manager' }),
    ]);
    expect(await at.ring(FIRST)).toEqual({ is: 'again', due: DAY });
    const { card, summary } = at.world.latestTo(TOM);
    expect(summary).toBe('Your next conversation is yours to arrange');
    expect(textIn(card)).toMatch(
      /next conversation with Maya Lindqvist[\s\S]*Wednesday, 24 February 2027[\s\S]*1 of 2 done/,
    );
    expect(brokenRules(card)).toEqual([]);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual([
      ...['baton.plan', 'baton.not-now', 'baton.new-manager', 'baton.let-go'],
    ]);
    expect(await at.ring(FIRST)).toEqual({ is: 'again', due: DAY });
    expect(at.world.messages).toHaveLength(1);
    await at.ring(DAY);
    await at.ring(Date.parse('2027-03-10T09:00:00Z'));
    expect(await at.ring(LAST)).toEqual({ is: 'done' });
    expect(textIn(at.world.latestTo(TOM).card)).toContain('still wanted?');
    expect(at.world.messages).toHaveLength(4);
  });

  it('is left alone while the next one is planned, and reminded again when that comes to nothing', async () => {
    await at.talked();
    await planned({ stage: { is: 'agreed', by: 'manager', startsAt: DAY } });
    expect(await at.ring(FIRST)).toEqual({ is: 'again', due: DAY });
    expect(at.world.messages).toEqual([]);
    const kept = await at.world.deps.conversations.find({ pair: REF.pair, id: 'next' });
    const stage = { is: 'cancelled', by: 'manager', word: '', startsAt: DAY } as const;
    if (!kept) throw new Error('not planned');
    await at.world.deps.conversations.write(REF.pair, [{ conversation: { ...kept.value, stage }, etag: kept.etag }]);
    expect(await at.ring(DAY)).toMatchObject({ is: 'again' });
    expect(at.world.messages).toHaveLength(1);
  });

  it('hears no more of the old baton once the two have talked again', async () => {
    await at.talked();
    await planned({ stage: { is: 'held', at: FIRST - 1, soWhat: 'Onwards', next: '2027-05-24' } });
    expect(await at.ring(FIRST)).toEqual({ is: 'done' });
    expect(at.world.messages).toEqual([]);
  });

  it('hears nothing in the night, or after letting it go', async () => {
    await at.talked();
    const night = Date.parse('2027-02-09T23:00:00Z');
    expect(await at.ring(night)).toEqual({ is: 'again', due: FIRST });
    await at.sends(TOM, 'baton.let-go', { ...REF.pair, id: REF.id });
    expect(await at.ring(FIRST)).toEqual({ is: 'done' });
    expect(at.world.messages).toEqual([]);
  });

  it('is waited for when they cannot be reached, and asked about nothing that was never closed', async () => {
    expect(await at.ring(FIRST)).toEqual({ is: 'missing' });
    await at.talked();
    await at.world.deps.people.unreach(TOM);
    expect(await at.ring(FIRST)).toEqual({ is: 'waiting' });
    expect(await at.became()).toBeUndefined();
  });
});
