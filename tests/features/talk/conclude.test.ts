import { startAzurite } from '../../support/azurite';
import { brokenRules, textIn } from '../../support/card-rules';
import { cardOf } from '../../support/invite-world';
import { KEY, PEOPLE, REF } from '../../support/talk';
import { openTalkCards, type TalkCards } from '../../support/talk-cards';

const { manager: MEGAN, employee: ALEX } = PEOPLE;
const SAID = { soWhat: 'I want to lead a small team', cadence: 'monthly', baton: 'true' };

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let cards: TalkCards;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  cards = await openTalkCards(azurite.connectionString, { place: 'walk' });
});

const walkToTheEnd = async () => {
  const out = await cards.clicks(MEGAN, cardOf(await cards.says(MEGAN)), 'talk.start');
  const way = await cards.clicks(MEGAN, out, 'talk.go');
  const back = await cards.clicks(MEGAN, way, 'talk.go');
  await cards.ring();
  const [sent] = cards.talk.sent;
  if (!sent) throw new Error('nothing was sent');
  return { back, asked: sent.card };
};

describe('The last word', () => {
  it('is the employee’s: then the manager sees it, closes, and both get their recap', async () => {
    const { back, asked } = await walkToTheEnd();
    const said = await cards.clicks(ALEX, asked, 'talk.conclude', SAID);
    expect(textIn(said)).toContain('You talk again in a month.');
    const seen = await cards.clicks(MEGAN, back, 'talk.open');
    expect(textIn(seen)).toContain(SAID.soWhat);
    expect(textIn(await cards.clicks(MEGAN, seen, 'talk.close'))).toContain('Good talk');
    await cards.ring();
    const recaps = cards.talk.sent.slice(1);
    expect(recaps.map(({ to }) => to).sort()).toEqual(['alex', 'megan']);
    for (const { card } of recaps) expect(textIn(card)).toContain(SAID.soWhat);
  });

  it('may close the talk, too', async () => {
    const { asked } = await walkToTheEnd();
    const said = await cards.clicks(ALEX, asked, 'talk.conclude', SAID);
    await cards.clicks(ALEX, said, 'talk.close');
    expect((await cards.talk.conversations.find(REF))?.value.stage).toMatchObject({ is: 'held', soWhat: SAID.soWhat });
  });

  it('can name a day of their own for the next talk', async () => {
    const { asked } = await walkToTheEnd();
    const own = { ...SAID, cadence: 'own', on: '2027-01-14' };
    const said = await cards.clicks(ALEX, asked, 'talk.conclude', own);
    expect(textIn(said)).toContain('You talk again on Thursday, 14 January 2027.');
    expect((await cards.meeting()).cadence).toEqual({ on: '2027-01-14' });
  });

  it.each([
    ['Choose a day that is still to come.', '2020-01-14'],
    ['That day is more than two years away.', '2099-01-14'],
    ['Choose when you would like to talk again.', ''],
  ])('says what is wrong with such a day: %s', async (wrong, on) => {
    const { asked } = await walkToTheEnd();
    const again = await cards.clicks(ALEX, asked, 'talk.conclude', { ...SAID, cadence: 'own', on });
    expect(textIn(again)).toContain(wrong);
    expect((await cards.meeting()).cadence).toBeUndefined();
  });

  it.each([
    ['Your sentence is still missing.', { ...SAID, soWhat: ' ' }],
    ['One thing is left', { ...SAID, baton: 'false' }],
  ])('says what is missing, and keeps the rest: %s', async (missing, typed) => {
    const { asked } = await walkToTheEnd();
    const again = await cards.clicks(ALEX, asked, 'talk.conclude', typed);
    expect(textIn(again)).toContain(missing);
    expect((await cards.meeting()).cadence).toBe('monthly');
    expect(brokenRules(again)).toEqual([]);
  });

  it('is not the manager’s to say', async () => {
    await walkToTheEnd();
    await cards.sends(MEGAN, 'talk.conclude', { ...KEY, ...SAID });
    expect(await cards.meeting()).toMatchObject({ soWhat: '', baton: false });
  });

  it('can be said better until the close, and not after', async () => {
    const { asked } = await walkToTheEnd();
    const said = await cards.clicks(ALEX, asked, 'talk.conclude', SAID);
    const better = await cards.clicks(ALEX, said, 'talk.conclude', { ...SAID, soWhat: 'I want to teach' });
    await cards.clicks(ALEX, better, 'talk.close');
    const late = await cards.clicks(ALEX, said, 'talk.conclude', { ...SAID, soWhat: 'Something else' });
    expect(textIn(late)).toContain('Good talk');
    expect((await cards.meeting()).soWhat).toBe('I want to teach');
  });
});
