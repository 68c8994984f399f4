import type { Person } from '../../../src/domain/person';
import { LONGEST_LINE } from '../../../src/domain/plan';
import type { Card } from '../../../src/teams/card';
import { startAzurite } from '../../support/azurite';
import { inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

const WHY = 'I would like to try leading a team.';
const INES: Person = { ...MAYA, id: 'ines', name: 'Inês Carvalho' };
/** On Tom's clock, as the card suggests. */
const AT_TEN = Date.parse('2026-11-23T10:00:00Z');
const SUGGESTION = { date1: '2026-11-25', time1: '14:00' };

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

const press = async (by: Person, card: Card, deed: string, typed = {}) =>
  cardOf(await world.clicks(by, card, `invite.${deed}`, typed));

async function ask(typed: Record<string, unknown> = {}): Promise<Card> {
  const card = await world.says(TOM, 'mine');
  return press(TOM, card, 'send', { who: MAYA.id, opening: WHY, date2: '2026-11-24', time2: '13:30', ...typed });
}

const valuesOf = (card: Card) => Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, value]));
const kept = async (by: Person = TOM) => {
  const [part] = await world.deps.people.parts(by, 1);
  const found = part && (await world.deps.conversations.find(part.ref));
  if (!found) throw new Error('nothing was stored');
  return found.value;
};

describe('A conversation of one’s own', () => {
  it('reaches the manager as an invitation to host, with all that was set up', async () => {
    await ask({ place: 'walk' });
    await world.ring();
    const { card, summary } = world.latestTo(MAYA);
    expect(summary).toBe('Tom Okafor asks you for a career conversation');
    const text = textIn(card);
    for (const part of [WHY, 'would like you to host it', 'A good host', '30 minutes', 'A walk', "Where you've been"])
      expect(text).toContain(part);
    expect(inputsOf(card).get('slot')?.choices).toMatchObject([
      { title: expect.stringMatching(/23 November.*11:00/) },
      { title: expect.stringMatching(/24 November.*14:30/) },
    ]);
    expect(brokenRules(card)).toEqual([]);
    expect(world.messages).toHaveLength(1);
  });

  it('shows the sender what was sent, and why', async () => {
    const card = await ask();
    expect(textIn(card)).toMatch(/Your invitation to Maya Lindqvist(.*\n)*.*Why now\?(.*\n)*.*leading a team/);
    expect(inputsOf(card).size).toBe(0);
  });

  it('is accepted with an opening in the host’s own words, which the employee reads', async () => {
    await ask();
    await world.ring();
    const typed = { slot: String(AT_TEN), opening: 'Gladly, Tom.' };
    expect(textIn(await press(MAYA, world.latestTo(MAYA).card, 'accept', typed))).toContain("It's agreed");
    await world.ring();
    expect(textIn(world.latestTo(TOM).card)).toMatch(/Maya Lindqvist said yes(.*\n)*.*Gladly, Tom\./);
    expect(await kept()).toMatchObject({ opening: 'Gladly, Tom.', why: WHY, stage: { is: 'agreed', by: 'manager' } });
  });

  it('goes to and fro until one takes the other’s times, and the host’s words are not lost on the way', async () => {
    await ask();
    await world.ring();
    await press(MAYA, world.latestTo(MAYA).card, 'counter', { ...SUGGESTION, opening: 'Gladly, Tom.' });
    await world.ring();
    expect(textIn(world.latestTo(TOM).card)).toMatch(/suggests other times(.*\n)*.*Gladly, Tom\./);
    await press(TOM, world.latestTo(TOM).card, 'counter', { date1: '2026-11-26', time1: '09:00' });
    await world.ring();
    const again = world.latestTo(MAYA).card;
    expect(valuesOf(again).opening).toBe('Gladly, Tom.');
    await press(MAYA, again, 'accept');
    expect(await kept()).toMatchObject({
      opening: 'Gladly, Tom.',
      stage: { is: 'agreed', by: 'manager', startsAt: Date.parse('2026-11-26T09:00:00Z') },
    });
  });

  it('is declined with a word', async () => {
    await ask();
    await world.ring();
    await press(MAYA, world.latestTo(MAYA).card, 'decline', { word: 'In spring, gladly.' });
    await world.ring();
    expect(textIn(world.latestTo(TOM).card)).toContain('In spring, gladly.');
  });

  it('keeps what a host has typed when their line has no end', async () => {
    await ask();
    await world.ring();
    const typed = { slot: String(AT_TEN), opening: 'w'.repeat(LONGEST_LINE + 1) };
    const card = await press(MAYA, world.latestTo(MAYA).card, 'accept', typed);
    expect(textIn(card)).toContain('personal line is too long');
    expect(valuesOf(card)).toMatchObject(typed);
  });

  it('stays a card whatever the employee writes', async () => {
    await ask({ opening: HOSTILE.slice(0, LONGEST_LINE) });
    await world.ring();
    expect(brokenRules(world.latestTo(MAYA).card)).toEqual([]);
  });

  it('waits for a host who has yet to install the app', async () => {
    expect(textIn(await ask({ who: '', someone: INES.id }))).toContain("hasn't added Career Conversations yet");
    const [waiting] = await world.ring();
    await world.installs(INES);
    if (waiting) await world.deps.wakeUps.set(waiting);
    await world.ring();
    expect(textIn(world.latestTo(INES).card)).toContain('A good host');
  });

  it('stands beside those that other people host, and beside the manager’s own for the same two', async () => {
    await world.installs(INES);
    await ask();
    await ask({ who: INES.id, date1: '2026-11-27', date2: '', time2: '' });
    await press(MAYA, await world.says(MAYA, ''), 'send', { who: TOM.id, date1: '2026-11-26' });
    await press(TOM, await world.says(TOM, ''), 'send', { who: MAYA.id, date1: '2026-12-01' });
    await world.ring();
    const list = textIn(await world.says(TOM, 'upcoming'));
    expect(list.match(/With Maya Lindqvist/g)).toHaveLength(3);
    expect(list.match(/With Inês Carvalho/g)).toHaveLength(1);
    expect(list.match(/Waiting for your answer/g)).toHaveLength(1);
  });

  it('is opened whole from the list of what is ahead, by the host', async () => {
    await ask();
    const opened = await press(MAYA, await world.says(MAYA, 'upcoming'), 'show');
    expect(textIn(opened)).toContain('A good host');
    expect(textIn(await press(TOM, await world.says(TOM, 'upcoming'), 'show'))).toContain('Your invitation to Maya');
  });
});
