import type { FoundTimes, TimesWanted } from '../../../src/domain/found-times';
import { minutes } from '../../../src/domain/time';
import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { buttonsOf, inputsOf, wordsOf } from '../../support/card-buttons';
import { MAYA, MONDAY, NOW, TOM, TUESDAY } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let world: InviteWorld;
let asked: TimesWanted[];
let can: boolean;
let found: FoundTimes;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  asked = [];
  can = true;
  found = { slots: [MONDAY, TUESDAY], is: 'both' };
  const find = async (wanted: TimesWanted) => {
    asked.push(wanted);
    return found;
  };
  world = await InviteWorld.open(azurite.connectionString, { canFind: async () => can, find });
  await world.installs(MAYA, TOM);
});

const valuesOf = (card: Card) => Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, value]));
const has = (card: Card, verb: string) => buttonsOf(card).some((button) => button.verb === verb);

describe('Whoever plans a talk', () => {
  const find = async (typed: Record<string, string>) =>
    cardOf(await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.find', typed));

  it('has times filled in that are free for both, and everything else typed still there', async () => {
    const card = await find({ who: TOM.id, format: '90', place: 'walk', opening: 'Just us two.', date3: '2026-12-24' });
    expect(valuesOf(card)).toMatchObject({
      ...{ who: TOM.id, format: '90', place: 'walk', opening: 'Just us two.' },
      ...{ date1: '2026-11-23', time1: '10:00', date2: '2026-11-24', time2: '14:30', date3: '', time3: '' },
    });
    expect(wordsOf(card)).toContain('free for you both');
    expect(asked).toEqual([
      {
        by: expect.objectContaining({ id: MAYA.id }),
        other: TOM.id,
        talk: expect.any(String),
        length: minutes(90),
        now: NOW,
      },
    ]);
  });

  it('sends them as they stand', async () => {
    const card = await find({ who: TOM.id });
    await world.clicks(MAYA, card, 'invite.send');
    await world.ring();
    expect(wordsOf(world.latestTo(TOM).card)).toContain('23 November');
  });

  it('may look before it is said whom they talk with', async () => {
    found = { slots: [MONDAY], is: 'nobody' };
    expect(wordsOf(await find({}))).toContain('Choose who it is with');
    expect(asked[0]?.other).toBeUndefined();
  });

  it.each<[FoundTimes['is'], string]>([
    ['hours-apart', 'working hours do not meet'],
    ['all-taken', 'no time when you are both free'],
    ['not-connected', 'Connect your calendar with /career calendar'],
    ['not-allowed', 'does not let me look'],
    ['no-mailbox', 'no calendar of yours'],
    ['busy', 'Try again in a minute'],
    ['off', 'not used here'],
  ])('hears of %s in one kind word, and keeps what they had typed', async (is, said) => {
    found = { slots: [], is };
    const card = await find({ who: TOM.id, date1: '2026-12-01', time1: '09:15' });
    expect(wordsOf(card)).toContain(said);
    expect(valuesOf(card)).toMatchObject({ who: TOM.id, date1: '2026-12-01', time1: '09:15' });
  });

  it('is not offered what cannot be done', async () => {
    can = false;
    expect(has(await world.says(MAYA, ''), 'invite.find')).toBe(false);
    const without = await InviteWorld.open(azurite.connectionString);
    await without.installs(MAYA, TOM);
    const card = await without.says(MAYA, '');
    expect(has(card, 'invite.find')).toBe(false);
    expect(wordsOf(cardOf(await without.sends(MAYA, 'invite.find', { id: 'old-card' })))).toContain('not used here');
  });
});

describe('Whoever is asked and would rather suggest other times', () => {
  const invited = async () => {
    await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id });
    await world.ring();
    return world.latestTo(TOM).card;
  };

  it('has times filled in that are free for both, on their own clock, and can send them', async () => {
    const card = cardOf(await world.clicks(TOM, await invited(), 'invite.find-other', { word: 'Not then.' }));
    expect(valuesOf(card)).toMatchObject({ date1: '2026-11-23', time1: '09:00', time2: '13:30', word: 'Not then.' });
    expect(asked.at(-1)).toMatchObject({ other: MAYA.id, length: minutes(30) });
    await world.clicks(TOM, card, 'invite.counter');
    await world.ring();
    expect(has(world.latestTo(MAYA).card, 'invite.find-other')).toBe(true);
  });

  it('keeps what they had typed when there is nothing', async () => {
    found = { slots: [], is: 'busy' };
    const typed = { date1: '2026-12-01', time1: '09:15' };
    const card = cardOf(await world.clicks(TOM, await invited(), 'invite.find-other', typed));
    expect(valuesOf(card)).toMatchObject(typed);
    expect(wordsOf(card)).toContain('Try again in a minute');
  });

  it('finds how it stands once they have answered', async () => {
    const card = await invited();
    await world.clicks(TOM, card, 'invite.decline');
    asked.length = 0;
    expect(cardOf(await world.clicks(TOM, card, 'invite.find-other'))).toBeDefined();
    expect(asked).toEqual([]);
  });

  it('is not offered what cannot be done', async () => {
    can = false;
    expect(has(await invited(), 'invite.find-other')).toBe(false);
  });
});
