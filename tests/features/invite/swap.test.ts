import type { Person } from '../../../src/domain/person';
import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { brokenRules, nodesIn, textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

const SKILL = 'If you could build one skill';
const PROUD = 'Which piece of recent work';

describe('Swapping a question', () => {
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
    const typed = { who: TOM.id, questions: 'proud,favourite,success-year' };
    await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', typed);
    await world.ring();
    invitation = world.latestTo(TOM).card;
  });

  const swap = async (by: Person, card: Card, typed: Record<string, string>) =>
    cardOf(await world.clicks(by, card, 'invite.swap', typed));
  const isOpen = (card: Card) => nodesIn(card).find(({ id }) => id === 'swapping')?.isVisible;
  const questions = async () => {
    const [part] = await world.deps.people.parts(TOM, 1);
    return part && (await world.deps.conversations.find(part.ref))?.value.questions;
  };

  it('is there for the employee, quietly', () => {
    expect(textIn(invitation)).toContain('Swap a question');
    expect(isOpen(invitation)).toBe(false);
    expect(brokenRules(invitation)).toEqual([]);
  });

  it('puts one from the bank in its place, on the same card, and tells the manager nothing', async () => {
    const before = world.messages.length;
    const card = await swap(TOM, invitation, { swapWhich: '0', swapPrompt: 'skill' });
    expect(textIn(card)).toContain(SKILL);
    expect(textIn(card)).not.toContain(PROUD);
    expect(textIn(card)).toContain('You swapped one of these');
    expect(textIn(card)).toContain('Accept this time');
    await world.ring();
    expect(world.messages).toHaveLength(before);
  });

  it('takes words of the employee’s own, and the manager finds them where the questions are shown', async () => {
    const said = 'How do I get to ${x} **more** [of](http://this)?';
    const card = await swap(TOM, invitation, { swapWhich: '1', swapPrompt: 'skill', swapOwn: said });
    expect(brokenRules(card)).toEqual([]);
    expect(await questions()).toEqual([{ prompt: 'proud' }, { own: said }, { prompt: 'success-year' }]);
    const [part] = await world.deps.people.parts(MAYA, 1);
    const { pair, id } = part?.ref ?? { pair: {}, id: '' };
    expect(textIn(cardOf(await world.sends(MAYA, 'invite.show', { ...pair, id, first: true })))).toContain(said);
  });

  it.each([
    [{ swapPrompt: 'skill' }, 'Choose which of the questions'],
    [{ swapWhich: '0' }, 'Write the question'],
    [{ swapWhich: '0', swapPrompt: 'favourite' }, 'That question is there already'],
    [{ swapWhich: '0', swapOwn: 'x'.repeat(501) }, 'under 500 characters'],
  ])('says beside the questions what is missing in %j, and keeps what was typed', async (typed, said) => {
    const allowed = 'swapPrompt' in typed && typed.swapPrompt === 'favourite';
    const card = allowed
      ? cardOf(await world.sends(TOM, 'invite.swap', { ...(await ids()), ...typed }))
      : await swap(TOM, invitation, typed);
    expect(textIn(card)).toContain(said);
    expect(isOpen(card)).toBe(true);
    expect(brokenRules(card)).toEqual([]);
  });

  it('is possible once, whatever old card is clicked', async () => {
    await swap(TOM, invitation, { swapWhich: '0', swapPrompt: 'skill' });
    const card = await swap(TOM, invitation, { swapWhich: '1', swapPrompt: 'unused' });
    expect(textIn(card)).toContain('You have already swapped a question');
    expect((await questions())?.[1]).toEqual({ prompt: 'favourite' });
  });

  it('changes nothing for the manager, and nothing once the time is agreed', async () => {
    const typed = { ...(await ids()), swapWhich: '0', swapPrompt: 'skill' };
    await world.sends(MAYA, 'invite.swap', typed);
    await world.clicks(TOM, invitation, 'invite.accept');
    expect(textIn(cardOf(await world.sends(TOM, 'invite.swap', typed)))).toContain("It's agreed");
    expect((await questions())?.[0]).toEqual({ prompt: 'proud' });
  });

  async function ids() {
    const [part] = await world.deps.people.parts(TOM, 1);
    return { ...part?.ref.pair, id: part?.ref.id, first: true };
  }
});
