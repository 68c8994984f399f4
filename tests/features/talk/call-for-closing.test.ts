import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { cardOf } from '../../support/invite-world';
import { PEOPLE } from '../../support/talk';
import { openTalkCards, type TalkCards } from '../../support/talk-cards';

const { manager: MEGAN, employee: ALEX } = PEOPLE;

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let cards: TalkCards;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  cards = await openTalkCards(azurite.connectionString);
});

const open = async () => cardOf(await cards.says(MEGAN));
const begin = async () => cards.clicks(MEGAN, await open(), 'talk.start');
const toLast = async () => {
  let card = await begin();
  for (let part = 1; part < 6; part += 1) card = await cards.clicks(MEGAN, card, 'talk.go');
  return card;
};

describe('The last part', () => {
  it('asks the employee for the last word, once, with nothing of the talk in the notification', async () => {
    const last = await toLast();
    await cards.ring();
    await cards.clicks(MEGAN, last, 'talk.open');
    await cards.ring();
    expect(cards.talk.sent).toMatchObject([{ to: 'alex', summary: 'Your conversation is drawing to a close' }]);
    expect(textIn(last)).toContain('Alex Wilber has a card for it');
    expect(buttonsOf(last).some(({ verb }) => verb === 'talk.close')).toBe(false);
  });

  it('asks for it, too, when the two have come there in the panel', async () => {
    await begin();
    await cards.does('manager', { do: 'go', from: 0, to: 5 });
    await open();
    await cards.ring();
    expect(cards.talk.sent).toHaveLength(1);
  });

  it('hands one over by a tap when the manager holds more', async () => {
    const card = await toLast();
    const mine = await cards.clicks(MEGAN, card, 'talk.keep', {
      act: 'Ask Patti',
      owner: 'manager',
      due: '2026-12-01',
    });
    expect(textIn(mine)).toContain('You hold 1, Alex Wilber holds 0.');
    const handed = await cards.clicks(MEGAN, mine, 'talk.hand-over');
    expect((await cards.meeting()).actions).toMatchObject([{ owner: 'employee', text: 'Ask Patti' }]);
    expect(textIn(handed)).not.toContain('You hold');
  });

  it('says what to do when the employee has not installed the app', async () => {
    await cards.talk.people.unreach(ALEX);
    expect(textIn(await toLast())).toContain('choose Add');
    await cards.ring();
    expect(cards.talk.sent).toEqual([]);
  });
});
