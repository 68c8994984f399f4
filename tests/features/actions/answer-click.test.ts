import type { Action } from '../../../src/domain/action';
import type { Person } from '../../../src/domain/person';
import { days, minutes } from '../../../src/domain/time';
import { registerActions } from '../../../src/features/actions/register';
import type { Reply } from '../../../src/teams/bot-feature';
import { startAzurite } from '../../support/azurite';
import { type Button, buttonsOf, inputsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { NOW, openTalk, PAIR, PEOPLE, STRANGER, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
const NOT_FOUND = { text: "I can't find that action any more." };

const ACTION: Action = {
  id: 'a1',
  conversation: 'talk-1',
  pair: PAIR,
  owner: 'employee',
  text: 'Ask Patti about her path',
  due: '2026-12-04',
  createdAt: NOW,
  state: { is: 'open' },
};

describe('A click on an action', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;
  let mornings: string[];

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    mornings = [];
    const { set } = talk.wakeUps;
    talk.wakeUps = {
      ...talk.wakeUps,
      set: async (wakeUp) => {
        if (wakeUp.kind === 'morning') mornings.push(new Date(wakeUp.due).toISOString());
        await set(wakeUp);
      },
    };
    await talk.conversations.write(PAIR, [{ action: ACTION }]);
  });

  const kept = async () => (await talk.conversations.action(PAIR, 'a1'))?.value;
  const data = (change: object = {}) => ({ manager: 'megan', employee: 'alex', id: 'a1', on: 'morning', ...change });
  const words = (reply: Reply) => ('card' in reply ? textIn(reply.card) : reply.text);

  /** As the bot would pass it on: parsed by the schema of the verb, or not at all. */
  async function click(by: Person, verb: string, sent: object = data(), now = NOW, message?: string): Promise<Reply> {
    const found = registerActions(talk).bot.verbs?.find((one) => one.verb === verb);
    if (!found) throw new Error(`no verb ${verb}`);
    return found.answer({ by, now, ...(message && { message }) }, found.data.parse(sent));
  }

  it('marks it done, and leaves no button to press but the way back', async () => {
    const reply = await click(ALEX, 'action.done');
    expect(await kept()).toMatchObject({ state: { is: 'done', at: NOW } });
    expect(words(reply)).toContain('A promise kept');
    expect('card' in reply && buttonsOf(reply.card).map(({ verb }) => verb)).toEqual(['action.undo']);
  });

  it.each([
    ['action.done', {}],
    ['action.drop', { 'words-a1': 'The team was dissolved' }],
  ])('undoes %s within ten minutes, with its alarm set again, and not later', async (verb, typed) => {
    await click(ALEX, verb, data(typed));
    await click(ALEX, 'action.undo', data(), NOW + minutes(10));
    expect(await kept()).toEqual(ACTION);
    expect(mornings).toContain('2026-12-03T08:00:00.000Z');
    await click(ALEX, verb, data(typed));
    const late = await click(ALEX, 'action.undo', data(), NOW + minutes(11));
    expect(words(late)).toContain("can't be undone any more");
  });

  it('says on a second click what already happened, and when', async () => {
    await click(ALEX, 'action.done');
    const again = await click(ALEX, 'action.drop', data({ 'words-a1': 'Changed my mind' }), NOW + days(2));
    expect(words(again)).toContain('You marked this done on Sunday 22 November.');
    expect(await kept()).toMatchObject({ state: { is: 'done', at: NOW } });
  });

  it.each([
    [3, '2026-11-25', 'Wednesday 25 November'],
    [8, '2026-11-30', 'Monday 30 November'],
  ])('stays quiet for %i days, with an alarm for the day it ends', async (count, until, said) => {
    const reply = await click(ALEX, 'action.snooze', data({ days: count }));
    expect(words(reply)).toContain(said);
    expect(await kept()).toMatchObject({ quietUntil: until, due: '2026-12-04' });
    expect(mornings).toContain(`${until}T08:00:00.000Z`);
  });

  it('agrees on another date, with an alarm for the day before it', async () => {
    const reply = await click(ALEX, 'action.date', data({ 'due-a1': '2026-12-18' }));
    expect(words(reply)).toContain('Due in 26 days');
    expect(await kept()).toMatchObject({ due: '2026-12-18' });
    expect(mornings).toContain('2026-12-17T08:00:00.000Z');
  });

  it.each(['2026-11-21', '', 'tomorrow'])('does not move it to %j, and says why', async (typed) => {
    const reply = await click(ALEX, 'action.date', data({ 'due-a1': typed }));
    expect(words(reply)).toContain('Pick a date from today on.');
    expect(await kept()).toEqual(ACTION);
  });

  it('lets it go with a reason', async () => {
    await click(ALEX, 'action.drop', data({ 'words-a1': 'The team was dissolved' }));
    expect(await kept()).toMatchObject({ state: { is: 'dropped', at: NOW, reason: 'The team was dissolved' } });
  });

  it('asks for the reason when there is none, with everything still there', async () => {
    const reply = await click(ALEX, 'action.drop', data({ 'words-a1': '  ', 'due-a1': '2026-12-24' }));
    expect(words(reply)).toContain('Say in a few words why');
    if (!('card' in reply)) throw new Error('no card');
    expect(inputsOf(reply.card).get('due-a1')).toMatchObject({ value: '2026-12-24' });
    expect(await kept()).toEqual(ACTION);
  });

  it('is not found for a stranger, nor anywhere that it is not', async () => {
    expect(await click(STRANGER, 'action.done')).toEqual(NOT_FOUND);
    expect(await click({ ...ALEX, tenant: 'fabrikam' }, 'action.done')).toEqual(NOT_FOUND);
    expect(await click(ALEX, 'action.done', data({ id: 'never' }))).toEqual(NOT_FOUND);
    expect(await click(STRANGER, 'action.done', data({ manager: STRANGER.id }))).toEqual(NOT_FOUND);
    expect(await kept()).toEqual(ACTION);
  });

  it('is the owner’s alone, and the other one is told so', async () => {
    expect(words(await click(MEGAN, 'action.done'))).toContain('Only the person who took this on can change it.');
    expect(await kept()).toEqual(ACTION);
  });

  it('decides on the fresh action when it changed in between', async () => {
    const { write } = talk.conversations;
    let first = true;
    talk.conversations.write = async (pair, changes) => {
      if (!first) return write(pair, changes);
      first = false;
      await click(ALEX, 'action.drop', data({ 'words-a1': 'Was faster' }));
      return write(pair, changes);
    };
    expect(words(await click(ALEX, 'action.done'))).toContain('You let this go on Sunday 22 November.');
    expect(await kept()).toMatchObject({ state: { is: 'dropped' } });
  });

  it('on the list leaves the list in place, with a way back', async () => {
    const reply = await click(ALEX, 'action.done', data({ on: 'list' }));
    expect(words(reply)).toMatch(/Nothing is open[\s\S]*A promise kept\.[\s\S]*Undo/);
  });

  it('on a card with several shows all of them as they are now', async () => {
    await talk.conversations.write(PAIR, [{ action: { ...ACTION, id: 'a2', text: 'Read the book' } }]);
    const of = ['a1', 'a2'].map((id) => ({ manager: 'megan', employee: 'alex', id }));
    await talk.people.showed(ALEX, { message: 'm1', is: 'morning', of });
    const reply = await click(ALEX, 'action.done', data(), NOW, 'm1');
    expect(words(reply)).toMatch(/Ask Patti[\s\S]*A promise kept[\s\S]*Read the book/);
  });

  it('asks the other one to take it on, and leaves it with its owner until then', async () => {
    const reply = await click(ALEX, 'action.hand-over', data({ 'words-a1': 'You know her well' }));
    expect(words(reply)).toContain('You asked Megan Bowen to take this on.');
    expect(await kept()).toMatchObject({ owner: 'employee', plea: { for: 'hand-over', text: 'You know her well' } });
    expect(words(await click(MEGAN, 'action.take', data({ on: 'plea' })))).toContain("It's yours now.");
    expect(await kept()).toMatchObject({ owner: 'manager', since: NOW });
    // Two working days before, at nine in New York: a promise now.
    expect(mornings).toContain('2026-12-02T14:00:00.000Z');
    expect(words(await click(ALEX, 'action.done'))).toContain('Only the person who took this on can change it.');
  });

  it('asks nobody for help but on the owner’s own click, and the other one answers with a line', async () => {
    await click(ALEX, 'action.stuck');
    const empty = await click(MEGAN, 'action.line', data({ on: 'plea' }));
    expect(words(empty)).toContain('Write a line first.');
    const reply = await click(MEGAN, 'action.line', data({ on: 'plea', 'words-a1': 'Try the library' }));
    expect(words(reply)).toContain('You answered: “Try the library”');
    expect(await kept()).toMatchObject({
      owner: 'employee',
      plea: { answer: { is: 'line', text: 'Try the library' } },
    });
  });

  it('works with the very data its own cards carry', async () => {
    const reply = await click(ALEX, 'action.snooze', data({ days: 3 }));
    if (!('card' in reply)) throw new Error('no card');
    const done = buttonsOf(reply.card).find(({ verb }) => verb === 'action.done') as Button;
    await click(ALEX, done.verb, done.data);
    expect(await kept()).toMatchObject({ state: { is: 'done' } });
  });
});
