import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { inputsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { MAYA, MONDAY, TOM } from '../../support/invite-views';
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

describe('A time that is offered', () => {
  it.each([
    ['twice', { date2: '2026-11-23', time2: '10:00' }],
    ['so close to another that the two run into each other', { date2: '2026-11-23', time2: '10:15' }],
  ])('%s is sent back kindly, with everything typed still there', async (_, typed) => {
    const card = await send(typed);
    expect(textIn(card)).toContain('run into each other');
    expect(valuesOf(card)).toMatchObject({ who: TOM.id, ...typed });
  });

  it('is long enough for the talk that was chosen', async () => {
    const closely = { date2: '2026-11-23', time2: '10:15' };
    expect(textIn(await send({ ...closely, format: '15' }))).toContain('Your invitation to');
    expect(textIn(await send({ date2: '2026-11-23', time2: '11:00', format: '90' }))).toContain('run into each other');
  });

  it('must be free of other conversations of the one who offers it, or takes it', async () => {
    await send();
    await world.ring();
    await press(TOM, world.latestTo(TOM).card, 'accept', { slot: String(MONDAY) });
    const clashing = { date1: '2026-11-23', time1: '10:20' };
    expect(textIn(await sendTo('ines', clashing))).toContain('already have a career conversation at that time');
    expect(textIn(await sendTo('ines', { ...clashing, time1: '10:30' }))).toContain('Your invitation to');

    const ines = { ...MAYA, id: 'ines', name: 'Inês Carvalho' };
    await world.installs(ines);
    const asked = await press(ines, await world.says(ines, ''), 'send', {
      who: TOM.id,
      date2: '2026-11-24',
      time2: '10:00',
    });
    expect(textIn(asked)).toContain('Your invitation to Tom Okafor');
    await world.ring();
    const refused = await press(TOM, world.latestTo(TOM).card, 'accept', { slot: String(MONDAY) });
    expect(textIn(refused)).toContain('already have a career conversation at that time');
    const countered = await press(TOM, world.latestTo(TOM).card, 'counter', { date1: '2026-11-23', time1: '09:20' });
    expect(textIn(countered)).toContain('already have a career conversation at that time');
    expect(valuesOf(countered)).toMatchObject({ date1: '2026-11-23', time1: '09:20' });
  });
});
