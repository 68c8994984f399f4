import type { Action } from '../../../src/domain/action';
import type { Person } from '../../../src/domain/person';
import { days } from '../../../src/domain/time';
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

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    await talk.conversations.write(PAIR, [{ action: ACTION }]);
  });

  const kept = async () => (await talk.conversations.action(PAIR, 'a1'))?.value;
  const data = (change: object = {}) => ({ manager: 'megan', employee: 'alex', id: 'a1', on: 'reminder', ...change });
  const words = (reply: Reply) => ('card' in reply ? textIn(reply.card) : reply.text);

  /** As the bot would pass it on: parsed by the schema of the verb, or not at all. */
  async function click(by: Person, verb: string, sent: object = data(), now = NOW): Promise<Reply> {
    const found = registerActions(talk).bot.verbs?.find((one) => one.verb === verb);
    if (!found) throw new Error(`no verb ${verb}`);
    return found.answer({ by, now }, found.data.parse(sent));
  }

  it('marks it done, and leaves no button to press', async () => {
    const reply = await click(ALEX, 'action.done');
    expect(await kept()).toMatchObject({ state: { is: 'done', at: NOW } });
    expect(words(reply)).toContain('A promise kept');
    expect('card' in reply && buttonsOf(reply.card)).toEqual([]);
  });

  it('says on a second click what already happened, and when', async () => {
    await click(ALEX, 'action.done');
    const again = await click(ALEX, 'action.drop', data({ 'reason-a1': 'Changed my mind' }), NOW + days(2));
    expect(words(again)).toContain('You marked this done on Sunday 22 November.');
    expect(await kept()).toMatchObject({ state: { is: 'done', at: NOW } });
  });

  it.each([
    [3, '2026-11-25', 'Wednesday 25 November'],
    [7, '2026-11-29', 'Sunday 29 November'],
  ])('stays quiet for %i days, with an alarm for the day it ends', async (count, until, said) => {
    const reply = await click(ALEX, 'action.snooze', data({ days: count }));
    expect(words(reply)).toContain(said);
    expect(await kept()).toMatchObject({ quietUntil: until, due: '2026-12-04' });
    expect(await talk.wakeUps.earliest()).toBe(Date.parse(`${until}T08:00:00Z`));
  });

  it('agrees on another date, with an alarm for the day before it', async () => {
    const reply = await click(ALEX, 'action.date', data({ 'due-a1': '2026-12-18' }));
    expect(words(reply)).toContain('Moved to Friday 18 December');
    expect(await kept()).toMatchObject({ due: '2026-12-18' });
    expect(await talk.wakeUps.earliest()).toBe(Date.parse('2026-12-17T08:00:00Z'));
  });

  it.each(['2026-11-21', '', 'tomorrow'])('does not move it to %j, and says why', async (typed) => {
    const reply = await click(ALEX, 'action.date', data({ 'due-a1': typed }));
    expect(words(reply)).toContain('Pick a date from today on.');
    expect(await kept()).toEqual(ACTION);
  });

  it('lets it go with a reason', async () => {
    await click(ALEX, 'action.drop', data({ 'reason-a1': 'The team was dissolved' }));
    expect(await kept()).toMatchObject({ state: { is: 'dropped', at: NOW, reason: 'The team was dissolved' } });
  });

  it('asks for the reason when there is none, with everything still there', async () => {
    const reply = await click(ALEX, 'action.drop', data({ 'reason-a1': '  ', 'due-a1': '2026-12-24' }));
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
    expect(await click(MEGAN, 'action.done')).toEqual({ text: 'Only the person who took this on can change it.' });
    expect(await kept()).toEqual(ACTION);
  });

  it('decides on the fresh action when it changed in between', async () => {
    const { write } = talk.conversations;
    let first = true;
    talk.conversations.write = async (pair, changes) => {
      if (!first) return write(pair, changes);
      first = false;
      await click(ALEX, 'action.drop', data({ 'reason-a1': 'Was faster' }));
      return write(pair, changes);
    };
    expect(words(await click(ALEX, 'action.done'))).toContain('You let this go on Sunday 22 November.');
    expect(await kept()).toMatchObject({ state: { is: 'dropped' } });
  });

  it('on the list leaves the list in place, without what is done', async () => {
    const reply = await click(ALEX, 'action.done', data({ on: 'list' }));
    expect(words(reply)).toContain('A promise kept.');
    expect(words(reply)).toContain('Nothing is open');
  });

  it('works with the very data its own cards carry', async () => {
    const reply = await click(ALEX, 'action.snooze', data({ days: 3 }));
    if (!('card' in reply)) throw new Error('no card');
    const done = buttonsOf(reply.card).find(({ verb }) => verb === 'action.done') as Button;
    await click(ALEX, done.verb, done.data);
    expect(await kept()).toMatchObject({ state: { is: 'done' } });
  });
});
