import type { Person } from '../../../src/domain/person';
import { minutes } from '../../../src/domain/time';
import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { MAYA, MONDAY, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

describe('An invitation', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let world: InviteWorld;
  let invitation: Card;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    world = await InviteWorld.open(azurite.connectionString);
    await world.installs(MAYA, TOM);
    await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id });
    await world.ring();
    invitation = world.latestTo(TOM).card;
  });

  const click = async (by: Person, card: Card, deed: string, typed = {}) =>
    cardOf(await world.clicks(by, card, `invite.${deed}`, typed));
  const stage = async () => {
    const [part] = await world.deps.people.parts(TOM, 1);
    return part && (await world.deps.conversations.find(part.ref))?.value.stage;
  };
  const suggestion = { date1: '2026-11-25', time1: '14:00' };

  it('is accepted: the employee sees it at once, and the manager is told', async () => {
    expect(textIn(await click(TOM, invitation, 'accept'))).toContain("It's agreed");
    await world.ring();
    expect(textIn(world.latestTo(MAYA).card)).toContain('Tom Okafor said yes');
    expect(await stage()).toEqual({ is: 'agreed', by: 'employee', startsAt: MONDAY });
  });

  it('is answered with other times on the employee’s clock, and the manager takes one', async () => {
    expect(textIn(await click(TOM, invitation, 'counter', suggestion))).toContain('Your suggestion to Maya');
    await world.ring();
    expect(textIn(await click(MAYA, world.latestTo(MAYA).card, 'accept'))).toContain("It's agreed");
    await world.ring();
    expect(textIn(world.latestTo(TOM).card)).toContain('Maya Lindqvist said yes');
    expect(await stage()).toMatchObject({ startsAt: Date.parse('2026-11-25T14:00:00Z') });
  });

  it('can go back and forth, and then be declined by either', async () => {
    await click(TOM, invitation, 'counter', suggestion);
    await world.ring();
    await click(MAYA, world.latestTo(MAYA).card, 'counter', { date1: '2026-11-26', time1: '14:00' });
    await world.ring();
    await click(TOM, world.latestTo(TOM).card, 'decline', { word: 'In spring, please.' });
    await world.ring();
    expect(textIn(world.latestTo(MAYA).card)).toContain('In spring, please.');
  });

  it.each([
    ['nothing chosen', 'accept', { slot: '' }, 'Choose one of the times'],
    ['no other time', 'counter', {}, 'at least one date'],
    ['half a time', 'counter', { date1: '2026-11-25' }, 'both a date and a time'],
    ['a past time', 'counter', { date1: '2026-11-20', time1: '10:00' }, 'already passed'],
    ['too long a word', 'decline', { word: 'w'.repeat(501) }, 'too long'],
  ])('stays as it was when there is %s, and the same card says why', async (_, deed, typed, words) => {
    const card = await click(TOM, invitation, deed, typed);
    expect(textIn(card)).toContain(words);
    expect(textIn(card)).toContain('To think about beforehand');
    expect(await stage()).toMatchObject({ is: 'proposed' });
    await world.ring();
    expect(world.messages).toHaveLength(1);
  });

  it('says what has already happened when an old card is clicked', async () => {
    await click(TOM, invitation, 'accept');
    for (const [deed, typed] of [
      ['accept', {}],
      ['counter', suggestion],
      ['decline', { word: 'No' }],
    ] as const)
      expect(textIn(await click(TOM, invitation, deed, typed))).toContain('already agreed');
    await world.ring();
    expect(world.messages.filter(({ to }) => to === MAYA.id)).toHaveLength(1);
  });

  it('tells a time that is no longer on offer from one that is', async () => {
    await click(TOM, invitation, 'counter', suggestion);
    await world.ring();
    await click(MAYA, world.latestTo(MAYA).card, 'counter', { date1: '2026-11-26', time1: '14:00' });
    expect(textIn(await click(TOM, invitation, 'accept'))).toContain('no longer on offer');
  });

  it('cannot be answered by the one who made the last move', async () => {
    const [accept] = buttonsOf(invitation);
    const reply = await world.sends(MAYA, 'invite.accept', accept?.data);
    expect(textIn(cardOf(reply))).toContain('Your invitation to Tom Okafor');
    expect(await stage()).toMatchObject({ is: 'proposed' });
  });

  it('tells a stranger the same as someone who asks for what never was', async () => {
    const [accept] = buttonsOf(invitation);
    const stranger = await world.sends({ ...TOM, id: 'eve' }, 'invite.accept', accept?.data);
    const guess = await world.sends(TOM, 'invite.accept', { ...accept?.data, id: 'never-was' });
    const elsewhere = await world.sends({ ...TOM, tenant: 'tenant-2' }, 'invite.show', accept?.data);
    expect(stranger).toEqual({ text: expect.stringContaining("can't find that conversation") });
    expect([guess, elsewhere]).toEqual([stranger, stranger]);
  });

  it('is decided once when both answers come at the same moment', async () => {
    const press = (deed: string, typed = {}) => click(TOM, invitation, deed, typed);
    await Promise.all([press('accept'), press('decline', { word: 'No' })]);
    await world.ring();
    expect(world.messages.filter(({ to }) => to === MAYA.id)).toHaveLength(1);
  });

  it('waits for an answer’s reader who has removed the app, and says nothing twice', async () => {
    await world.deps.people.unreach(MAYA);
    await click(TOM, invitation, 'accept');
    const [waiting] = await world.ring();
    await world.installs(MAYA);
    if (waiting) for (const due of [world.now, world.now + 1]) await world.deps.wakeUps.set({ ...waiting, due });
    world.now += minutes(1);
    await world.ring();
    expect(world.messages.filter(({ to }) => to === MAYA.id)).toHaveLength(1);
  });
});
