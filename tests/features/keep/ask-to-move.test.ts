import { minutes } from '../../../src/domain/time';
import { type AgreedWorld, agreedWorld } from '../../support/agreed-world';
import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { MAYA, MONDAY, TOM } from '../../support/invite-views';

const WEDNESDAY = Date.parse('2026-11-25T09:00:00Z');
const ASKED = { slots: String(WEDNESDAY), reason: 'My daughter has a school play.' };

describe('Asking to move an agreed date', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let agreed: AgreedWorld;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    agreed = await agreedWorld(azurite.connectionString);
  });

  const ask = (typed: Record<string, unknown> = ASKED) => agreed.press(TOM, agreed.cards.tom, 'move', typed);
  const askedOfMaya = async () => {
    await ask();
    await agreed.world.ring();
    return agreed.world.latestTo(MAYA).card;
  };

  it('offers the same time on the next working days, and on the same day next week', () => {
    expect(JSON.stringify(agreed.cards.tom)).toMatch(
      /Tuesday 24 November at 09:00.*Wednesday 25 November.*Monday 30 November/s,
    );
  });

  it('leaves the date as it is, and says so to both', async () => {
    expect(textIn(await ask())).toMatch(/Monday 23 November.*Until there is an answer, the date above stands/s);
    await agreed.world.ring();
    expect(textIn(agreed.world.latestTo(MAYA).card)).toMatch(
      /Your date, Monday 23 November at 10:00.*stands until you/,
    );
    expect(await agreed.conversation()).toMatchObject({ moves: 0, stage: { is: 'agreed', startsAt: MONDAY } });
  });

  it('passes the reason on in the other one’s card, and in no notification', async () => {
    expect(textIn(await askedOfMaya())).toContain('My daughter has a school play.');
    expect(agreed.said()).toMatchObject([{ to: MAYA.id, summary: 'Tom Okafor asks for another time' }]);
  });

  it('moves it once the other one agrees, and says to both which time is replaced', async () => {
    const card = await agreed.press(MAYA, await askedOfMaya(), 'accept');
    expect(textIn(card)).toMatch(/Your new date.*Wednesday 25 November at 10:00.*It replaces Monday 23 November/s);
    await agreed.world.ring();
    expect(textIn(agreed.world.latestTo(TOM).card)).toMatch(/Wednesday 25 November at 09:00.*It replaces Monday/s);
    expect(await agreed.conversation()).toMatchObject({ moves: 1, stage: { is: 'agreed', startsAt: WEDNESDAY } });
  });

  it('stays with the old time if the other one would rather', async () => {
    expect(textIn(await agreed.press(MAYA, await askedOfMaya(), 'stay'))).toContain('It stays as it was');
    await agreed.world.ring();
    expect(textIn(agreed.world.latestTo(TOM).card)).toContain('Maya Lindqvist would rather keep this time');
    expect(await agreed.conversation()).toMatchObject({ moves: 0, stage: { startsAt: MONDAY } });
  });

  it.each([
    ['no reason', { slots: ASKED.slots }, 'Say in a sentence what came up'],
    ['too long a reason', { slots: ASKED.slots, reason: 'w'.repeat(301) }, 'under 300 characters'],
    ['no time', { reason: 'x' }, 'at least one time'],
    ['half a time', { day: '2026-11-25', reason: 'x' }, 'both a date and a time'],
    ['a past time', { day: '2026-11-20', time: '10:00', reason: 'x' }, 'already passed'],
    ['the time it has', { day: '2026-11-23', time: '09:00', reason: 'x' }, 'the time you already have'],
  ])('is not sent with %s: the card says why, unfolded, with what was typed', async (_, typed, words) => {
    const card = await ask(typed);
    expect(textIn(card)).toContain(words);
    expect(JSON.stringify(card)).toContain(String(Object.values(typed)[0]));
    expect(JSON.stringify(card)).toContain('"id":"cameUp","isVisible":true');
    expect(brokenRules(card)).toEqual([]);
    expect(await agreed.conversation()).not.toHaveProperty('stage.move');
  });

  it('is told once, however often its button is pressed', async () => {
    await Promise.all([ask(), ask()]);
    await ask();
    await agreed.world.ring();
    expect(agreed.said()).toHaveLength(1);
  });

  it('is answered once when both choices are clicked at the same moment', async () => {
    const card = await askedOfMaya();
    await Promise.all([agreed.press(MAYA, card, 'accept'), agreed.press(MAYA, card, 'stay')]);
    await agreed.world.ring();
    expect(agreed.said().filter(({ to }) => to === TOM.id)).toHaveLength(1);
  });

  it('is answered before the other one asks for something themselves', async () => {
    await ask();
    await agreed.world.ring();
    const card = await agreed.press(MAYA, agreed.cards.maya, 'move', { slots: ASKED.slots, reason: 'Me, too.' });
    expect(textIn(card)).toContain('has asked for another time meanwhile');
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['keep.accept', 'keep.stay', 'keep.cancel']);
  });

  it('says how it stands when a card of the old date is clicked', async () => {
    const old = await askedOfMaya();
    await agreed.press(MAYA, old, 'accept');
    for (const card of [
      await agreed.press(MAYA, old, 'accept'),
      await agreed.press(MAYA, old, 'stay'),
      await agreed.press(MAYA, old, 'cancel'),
      await ask(),
    ])
      expect(textIn(card)).toMatch(/The date has changed since that card.*Wednesday 25 November/s);
    expect(await agreed.conversation()).toMatchObject({ moves: 1, stage: { is: 'agreed', startsAt: WEDNESDAY } });
  });

  it('can still be answered when the old time has passed, but no longer by keeping that', async () => {
    const card = await askedOfMaya();
    agreed.world.now = MONDAY + minutes(60);
    await agreed.world.ring();
    expect(agreed.said()).toHaveLength(1);
    const later = await agreed.press(MAYA, card, 'accept', { slot: '' });
    expect(buttonsOf(later).map(({ verb }) => verb)).toEqual(['keep.accept', 'keep.cancel']);
    expect(textIn(await agreed.press(MAYA, later, 'accept'))).toContain('Wednesday 25 November');
  });

  it('tells a stranger the same as someone who asks for what never was', async () => {
    const [button] = buttonsOf(agreed.cards.tom);
    const stranger = await agreed.world.sends({ ...TOM, id: 'eve' }, 'keep.move', { ...button?.data, ...ASKED });
    const guess = await agreed.world.sends(TOM, 'keep.cancel', { ...button?.data, id: 'never-was' });
    const elsewhere = await agreed.world.sends({ ...TOM, tenant: 'tenant-2' }, 'keep.accept', button?.data);
    expect(stranger).toEqual({ text: expect.stringContaining("can't find that conversation") });
    expect([guess, elsewhere]).toEqual([stranger, stranger]);
  });
});
