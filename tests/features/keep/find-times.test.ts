import type { FoundTimes, TimesWanted } from '../../../src/domain/found-times';
import { minutes } from '../../../src/domain/time';
import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { buttonsOf, inputsOf, wordsOf } from '../../support/card-buttons';
import { MAYA, TOM, TUESDAY } from '../../support/invite-views';
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
  found = { slots: [TUESDAY], is: 'both' };
  const find = async (wanted: TimesWanted) => {
    asked.push(wanted);
    return found;
  };
  world = await InviteWorld.open(azurite.connectionString, { canFind: async () => can, find });
  await world.installs(MAYA, TOM);
});

const has = (card: Card) => buttonsOf(card).some(({ verb }) => verb === 'keep.find');
const slotsOf = (card: Card) =>
  ((inputsOf(card).get('slots')?.choices ?? []) as { value: string }[]).map(({ value }) => Number(value));

/** Maya has asked, Tom has said yes. */
async function agreed(): Promise<Card> {
  await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', {
    who: TOM.id,
    date1: '2026-11-23',
    time1: '10:00',
  });
  await world.ring();
  return cardOf(await world.clicks(TOM, world.latestTo(TOM).card, 'invite.accept'));
}

test('whoever moves a date is offered the nearest times that are free for both, with their reason still there', async () => {
  const card = cardOf(await world.clicks(TOM, await agreed(), 'keep.find', { reason: 'A school play.' }));
  expect(slotsOf(card)).toEqual([TUESDAY]);
  expect(wordsOf(card)).toContain('free for you both');
  expect(inputsOf(card).get('reason')?.value).toBe('A school play.');
  const startsAt = Date.parse('2026-11-23T09:00:00Z');
  expect(asked).toMatchObject([{ by: { id: TOM.id }, other: MAYA.id, length: minutes(30), like: startsAt }]);
  await world.clicks(TOM, card, 'keep.move', { slots: String(TUESDAY) });
  await world.ring();
  expect(wordsOf(world.latestTo(MAYA).card)).toContain('A school play.');
});

test('where there is nothing, a kind word says so, and the nearest times stand there as they do without calendars', async () => {
  const before = await agreed();
  found = { slots: [], is: 'not-allowed' };
  const card = cardOf(await world.clicks(TOM, before, 'keep.find'));
  expect(wordsOf(card)).toContain('does not let me look');
  expect(slotsOf(card)).toEqual(slotsOf(before));
});

test('a date that is none any more is not looked at', async () => {
  const card = await agreed();
  await world.clicks(TOM, card, 'keep.cancel');
  expect(wordsOf(cardOf(await world.clicks(TOM, card, 'keep.find')))).not.toContain('free');
  expect(asked).toEqual([]);
});

test('nobody is offered what cannot be done', async () => {
  can = false;
  expect(has(await agreed())).toBe(false);
});
