import { hold } from '../../../src/domain/conversation';
import { HANDBOOK } from '../../../src/domain/handbook';
import { newMeeting } from '../../../src/domain/new-meeting';
import { type AgreedWorld, agreedWorld } from '../../support/agreed-world';
import { startAzurite } from '../../support/azurite';
import { brokenRules, nodesIn, textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';

describe('Cancelling an agreed date', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let agreed: AgreedWorld;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    agreed = await agreedWorld(azurite.connectionString);
  });

  const cancel = (word = 'The move eats me up.') => agreed.press(TOM, agreed.cards.tom, 'cancel', { word });

  it('tells the other one kindly, with the word, and offers to plan a new one', async () => {
    expect(textIn(await cancel())).toContain('You cancelled this conversation');
    await agreed.world.ring();
    const { card, summary } = agreed.world.latestTo(MAYA);
    expect(textIn(card)).toMatch(/Tom Okafor had to cancel.*The move eats me up\..*Plan a new one/s);
    expect(summary).toBe('About your career conversation');
    expect(brokenRules(card)).toEqual([]);
    expect(await agreed.conversation()).toMatchObject({ stage: { is: 'cancelled', by: 'employee' } });
  });

  it('needs no word', async () => {
    expect(brokenRules(await cancel(''))).toEqual([]);
  });

  it('keeps too long a word on the card, and says so', async () => {
    const card = await cancel('w'.repeat(501));
    expect(textIn(card)).toContain('under 500 characters');
    expect(JSON.stringify(card)).toContain('"id":"cancelling","isVisible":true');
    expect(await agreed.conversation()).toMatchObject({ stage: { is: 'agreed' } });
  });

  it('happens once, and every old card says so', async () => {
    await cancel();
    await agreed.world.ring();
    const typed = { slots: String(Date.parse('2026-11-25T09:00:00Z')), reason: 'x' };
    for (const [by, card, deed, given] of [
      [TOM, agreed.cards.tom, 'cancel', {}],
      [TOM, agreed.cards.tom, 'move', typed],
      [MAYA, agreed.cards.maya, 'cancel', {}],
    ] as const)
      expect(textIn(await agreed.press(by, card, deed, given))).toContain('has been cancelled already');
    await agreed.world.ring();
    expect(agreed.said()).toHaveLength(1);
  });

  it('leads to a calendar file that removes the entry', async () => {
    const urls = nodesIn(await cancel()).map(({ url }) => String(url));
    const token =
      urls
        .find((url) => url.endsWith('.ics'))
        ?.split('/')
        .at(-1) ?? '';
    const file = await agreed.world.keep.routes[0]?.answer({ params: { token }, body: undefined });
    expect(file?.body).toMatch(/METHOD:CANCEL.*SEQUENCE:1.*STATUS:CANCELLED/s);
  });

  it('is too late once the two have begun', async () => {
    const conversation = await agreed.conversation();
    const meeting = { ...newMeeting(conversation, HANDBOOK), startedAt: agreed.world.now };
    await agreed.world.deps.conversations.write(conversation.pair, [{ meeting }]);
    expect(textIn(await cancel())).toContain('You have begun this conversation already');
    expect(await agreed.conversation()).toMatchObject({ stage: { is: 'agreed' } });
  });

  it('is no news for a conversation that was held', async () => {
    const { pair, id } = await agreed.conversation();
    const kept = await agreed.world.deps.conversations.find({ pair, id });
    if (!kept) throw new Error('nothing is stored');
    const conversation = hold(kept.value, { soWhat: 'I will ask for the role.', next: '2027-02-22' }, agreed.world.now);
    await agreed.world.deps.conversations.write(pair, [{ conversation, etag: kept.etag }]);
    const card = await cancel();
    expect(textIn(card)).toContain("You've had this conversation");
    expect(brokenRules(card)).toEqual([]);
  });
});
