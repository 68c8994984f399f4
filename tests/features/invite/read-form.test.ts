import { LONGEST_LINE } from '../../../src/domain/plan';
import { days, minutes } from '../../../src/domain/time';
import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { inputsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let world: InviteWorld;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  world = await InviteWorld.open(azurite.connectionString);
  await world.installs(MAYA, TOM);
});

const press = async (by: typeof MAYA, card: Card, deed: string, typed = {}) =>
  cardOf(await world.clicks(by, card, `invite.${deed}`, typed));
const send = async (typed: Record<string, unknown> = {}) =>
  press(MAYA, await world.says(MAYA, ''), 'send', { who: TOM.id, ...typed });
const sendTo = (someone: string, typed = {}) => send({ who: '', someone, ...typed });
const valuesOf = (card: Card) => Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, value]));
const partsOf = (id: string) => world.deps.people.parts({ tenant: MAYA.tenant, id }, 10);

describe('Somebody who invites many', () => {
  it('is asked to wait after a few within an hour, with everything typed still there', async () => {
    for (let count = 0; count < 5; count += 1) await sendTo(`person-${count}`);
    const typed = { opening: 'My own words', place: 'walk', date3: '2026-11-26', time3: '14:00' };
    const card = await sendTo('one-more', typed);
    expect(textIn(card)).toContain('You have sent 5 invitations within an hour');
    expect(valuesOf(card)).toMatchObject({ someone: 'one-more', ...typed });
    expect(brokenRules(card)).toEqual([]);
    expect(await partsOf('one-more')).toEqual([]);
    world.now += minutes(60);
    expect(textIn(await press(MAYA, card, 'send'))).toContain('Your invitation to');
  });

  it('is asked to wait while many have not answered, and may go on as soon as one has', async () => {
    world.deps.limits.open = 2;
    await send();
    await world.ring();
    await sendTo('ines');
    const card = await sendTo('one-more');
    expect(textIn(card)).toContain('You have 2 invitations that wait for an answer');
    await press(TOM, world.latestTo(TOM).card, 'decline');
    expect(textIn(await press(MAYA, card, 'send'))).toContain('Your invitation to');
  });

  it('is shown what was sent when the card of the last one is sent again', async () => {
    world.deps.limits.open = 1;
    const card = await world.says(MAYA, '');
    await press(MAYA, card, 'send', { who: TOM.id });
    expect(textIn(await press(MAYA, card, 'send', { who: TOM.id }))).toContain('nothing was sent twice');
  });
});

describe('Somebody who has said no', () => {
  beforeEach(async () => {
    await send();
    await world.ring();
    await press(TOM, world.latestTo(TOM).card, 'decline');
    await world.ring();
    world.now += days(2);
  });
  const later = { date1: '2026-12-04' };

  it('is not asked again within the week, but the card asks for what is new', async () => {
    const card = await send({ ...later, opening: 'My own words' });
    expect(textIn(card)).toContain('said not now in the last few days');
    expect(valuesOf(card)).toMatchObject({ who: TOM.id, opening: 'My own words', ...later });
    expect(inputsOf(card).has('reason')).toBe(true);
    expect(brokenRules(card)).toEqual([]);
    expect(await partsOf(TOM.id)).toHaveLength(1);
    expect(inputsOf(await world.says(MAYA, '')).has('reason')).toBe(false);
  });

  it('is asked again with a reason, and reads it', async () => {
    const reason = 'The project that kept you busy has ended.';
    await press(MAYA, await send(later), 'send', { reason });
    await world.ring();
    expect(textIn(world.latestTo(TOM).card)).toMatch(
      /Why Maya Lindqvist asks again(.*\n)*.*project that kept you busy/,
    );
    expect(brokenRules(world.latestTo(TOM).card)).toEqual([]);
  });

  it.each([
    ['nothing', '   ', 'said not now in the last few days'],
    ['a reason without an end', 'w'.repeat(LONGEST_LINE + 1), 'what is new is too long'],
  ])('is not asked again for %s', async (_, reason, words) => {
    const card = await press(MAYA, await send(later), 'send', { reason });
    expect(textIn(card)).toContain(words);
    expect(inputsOf(card).has('reason')).toBe(true);
    expect(await partsOf(TOM.id)).toHaveLength(1);
  });

  it('may ask the other way round, and be asked after a week', async () => {
    const card = await press(TOM, await world.says(TOM, ''), 'send', { who: MAYA.id, ...later });
    expect(textIn(card)).toContain('Your invitation to Maya Lindqvist');
    world.now += days(5);
    expect(textIn(await send({ date1: '2026-12-08' }))).toContain('Your invitation to Tom Okafor');
  });
});

describe('An invitation', () => {
  it('never leaves the tenant, whatever a client sends', async () => {
    const elsewhere = { tenant: 'tenant-2', pair: { tenant: 'tenant-2' } };
    const data = { id: 'c-1', who: TOM.id, date1: '2026-11-24', time1: '10:00', questions: 'proud,favourite' };
    const card = cardOf(await world.sends(MAYA, 'invite.send', { ...data, ...elsewhere }));
    expect(textIn(card)).toContain('Your invitation to Tom');
    expect(await partsOf(TOM.id)).toHaveLength(1);
    for (const { ref } of await partsOf(TOM.id)) expect(ref.pair.tenant).toBe(MAYA.tenant);
    expect(await world.deps.people.parts({ tenant: 'tenant-2', id: TOM.id }, 10)).toEqual([]);
  });
});
