import { minutes } from '../../../src/domain/time';
import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { cardOf } from '../../support/invite-world';
import { NOW, PEOPLE } from '../../support/talk';
import { openTalkCards, type TalkCards } from '../../support/talk-cards';

const { manager: MEGAN } = PEOPLE;

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
const next = (card: Card, typed = {}) => cards.clicks(MEGAN, card, 'talk.go', typed);
describe('A talk by cards', () => {
  it('begins when the manager says so, with a part, its time on their clock, and what to listen for', async () => {
    const card = await begin();
    expect((await cards.meeting()).runningSince).toBe(NOW);
    expect(textIn(card)).toContain('Opening');
    // It is five in the morning where Megan is.
    expect(textIn(card)).toContain('About 2 minutes, until 05:02. All of it until 05:30.');
    expect(textIn(card)).toContain('Listen for their mood');
  });

  it('goes on, and back again', async () => {
    const second = await next(await begin());
    expect(textIn(second)).toContain("Where you've been");
    const first = await cards.clicks(MEGAN, second, 'talk.go', {}, 1);
    expect(textIn(first)).toContain('part 1 of 6');
    expect(await next(first).then(textIn)).toContain('part 2 of 6');
  });

  it('loses nothing that was typed when it goes on', async () => {
    const typed = {
      note: 'The launch was hers',
      only: 'true',
      act: 'Shadow the design review',
      due: '2026-12-01',
      find: 'What a lead does all day',
      findDue: '2026-12-08',
      followUp: 'true',
      topic: 'The late report',
    };
    await next(await begin(), typed);
    expect(await cards.meeting()).toMatchObject({
      phase: 1,
      notes: [{ text: typed.note, private: true, author: 'manager', phase: 0 }],
      actions: [
        { owner: 'employee', text: typed.act, due: typed.due },
        {
          text: typed.find,
          due: typed.findDue,
          discovery: { question: 'This time is yours. How are you arriving today?', followUp: true },
        },
      ],
      parked: [{ text: typed.topic }],
    });
  });

  it('keeps what is typed without going on, and asks another question without losing half a note', async () => {
    const kept = await cards.clicks(MEGAN, await begin(), 'talk.keep', { note: 'Calm' });
    expect(textIn(kept)).toContain('Saved.');
    const asked = await cards.clicks(MEGAN, kept, 'talk.ask', { note: 'Half a th' });
    expect(await cards.meeting()).toMatchObject({ prompt: 1, notes: [{ text: 'Calm' }] });
    expect(JSON.stringify(asked)).toContain('Half a th');
  });

  it('does once what is clicked twice', async () => {
    const card = await begin();
    const [button] = buttonsOf(card).filter(({ verb }) => verb === 'talk.go');
    const data = { ...button?.data, note: 'Once' };
    await Promise.all([cards.sends(MEGAN, 'talk.go', data), cards.sends(MEGAN, 'talk.go', data)]);
    const again = cardOf(await cards.sends(MEGAN, 'talk.go', data));
    expect(await cards.meeting()).toMatchObject({ phase: 1, notes: [{ text: 'Once' }] });
    expect(textIn(again)).toContain('part 2 of 6');
  });

  it('says what is wrong with a date, and keeps what was typed', async () => {
    const card = await next(await begin(), { act: 'Too late', due: '2026-11-01' });
    expect(textIn(card)).toContain('Choose a day that is still to come.');
    expect(JSON.stringify(card)).toContain('Too late');
    expect(await cards.meeting()).toMatchObject({ phase: 0, actions: [] });
  });

  it('says how it stands when the time is over, and when the clock is stopped', async () => {
    await begin();
    cards.talk.clock.now += minutes(3);
    expect(textIn(await open())).toContain('A little over.');
    await cards.does('employee', { do: 'pause' });
    const card = await open();
    expect(textIn(card)).toContain('Paused');
    await cards.clicks(MEGAN, card, 'talk.resume');
    expect((await cards.meeting()).runningSince).toBe(NOW + minutes(3));
  });
});

describe('Cards and panel in one talk', () => {
  it('are the same: the panel hears at once of what a card did', async () => {
    await begin();
    const news = cards.talk.told.filter(({ event }) => event === 'meeting');
    expect(news).toHaveLength(2);
    await cards.does('employee', { do: 'note', note: 'n1', text: 'Typed in the panel', private: false });
    await cards.does('manager', { do: 'go', from: 0, to: 2 });
    expect(textIn(await open())).toContain('part 3 of 6');
  });

  it('show on a late card what is true now, and keep what was typed on it', async () => {
    const late = await begin();
    await cards.does('manager', { do: 'go', from: 0, to: 3 });
    const now = await next(late, { note: 'Not lost' });
    expect(textIn(now)).toContain('You two have moved on meanwhile.');
    expect(await cards.meeting()).toMatchObject({ phase: 3, notes: [{ text: 'Not lost' }] });
  });

  it('give back what was typed on a card that comes after the close', async () => {
    const late = await begin();
    await cards.does('employee', { do: 'so-what', text: 'Onwards' });
    await cards.does('employee', { do: 'agree-cadence', cadence: 'monthly' });
    await cards.does('employee', { do: 'take-baton', taken: true });
    await cards.does('manager', { do: 'close' });
    const ended = await next(late, { note: 'Too late' });
    expect(textIn(ended)).toContain('Good talk');
    expect(textIn(ended)).toContain('Too late');
  });
});
