import { days } from '../../../src/domain/time';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { cardOf } from '../../support/invite-world';
import { agreed, KEY, keep, PEOPLE, STARTS_AT, STRANGER } from '../../support/talk';
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

describe('The talk that is meant', () => {
  it('is the one that is nearest in time', async () => {
    await keep(cards.talk, agreed({ id: 'talk-2', place: 'walk' }, STARTS_AT + days(1)));
    expect(textIn(await open())).not.toContain('Three short looks');
    cards.talk.clock.now += days(1);
    expect(textIn(await open())).toContain('Three short looks');
  });

  it('is none for somebody who has no date', async () => {
    expect(await cards.says(STRANGER)).toEqual({ text: expect.stringContaining('no conversation with a date') });
  });
});

describe('Whoever is not part of it', () => {
  it('gets the same answer as for a talk that does not exist', async () => {
    await begin();
    const real = await cards.sends(STRANGER, 'talk.go', { ...KEY, to: 1 });
    expect(await cards.sends(STRANGER, 'talk.go', { ...KEY, id: 'none', to: 1 })).toEqual(real);
    expect(await cards.sends(STRANGER, 'talk.conclude', KEY)).toEqual(real);
    expect(real).toEqual({ text: expect.stringContaining("I can't find that conversation") });
    expect((await cards.meeting()).phase).toBe(0);
  });

  it('sees no coaching: not even the employee who presses the manager’s buttons', async () => {
    const reply = await cards.sends(ALEX, 'talk.open', KEY);
    expect(reply).toEqual({ text: expect.stringContaining('Megan Bowen leads through') });
    await begin();
    expect(JSON.stringify(await cards.sends(ALEX, 'talk.open', KEY))).not.toContain('Listen for');
  });
});
