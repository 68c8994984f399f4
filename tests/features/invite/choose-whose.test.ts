import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { buttonsOf, filledIn, inputsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

const WHY = 'I would like to try leading a team.';

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

/** Presses one of the two buttons that ask whose conversation it is. */
async function choose(card: Card, pick: string, typed = {}): Promise<Card> {
  const button = buttonsOf(card).find(({ verb, data }) => verb === 'invite.whose' && data.pick === pick);
  if (!button) throw new Error(`no button for ${pick}`);
  return cardOf(await world.sends(TOM, 'invite.whose', filledIn(card, button, typed)));
}

const valuesOf = (card: Card) => Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, value]));

describe('The set-up card, asked whose conversation it is', () => {
  it('is about a direct report first, and turns into one’s own with everything typed still there', async () => {
    const card = await world.says(TOM, '');
    expect(textIn(card)).toContain('Whose conversation is it?');
    const typed = { who: MAYA.id, place: 'walk', date3: '2026-11-30', time3: '15:00', own: 'And now?' };
    const mine = await choose(card, 'mine', typed);
    expect(textIn(mine)).toContain('Ask for a conversation of your own');
    expect(valuesOf(mine)).toMatchObject(typed);
    expect(inputsOf(mine).get('opening')).toMatchObject({ label: 'Why now?', value: '' });
    expect(brokenRules(mine)).toEqual([]);
    expect(valuesOf(await choose(mine, 'theirs'))).toMatchObject(typed);
  });

  it('keeps a line that somebody has written, and takes back one that nobody has', async () => {
    const mine = await choose(await world.says(TOM, ''), 'mine');
    expect(valuesOf(await choose(mine, 'theirs')).opening).toContain("isn't an appraisal");
    expect(valuesOf(await choose(mine, 'theirs', { opening: WHY })).opening).toBe(WHY);
  });

  it('opens for one’s own at once with /career mine', async () => {
    expect(textIn(await world.says(TOM, 'mine'))).toContain('Who would you like to host it?');
  });
});
