import type { Action } from '../../../src/domain/action';
import type { Person } from '../../../src/domain/person';
import { registerActions } from '../../../src/features/actions/register';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { NOW, openTalk, PAIR, PEOPLE, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;

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
const KEY = { manager: 'megan', employee: 'alex', id: 'a1' };

describe('The cards on which an action stands', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    await talk.conversations.write(PAIR, [{ action: ACTION }, { action: { ...ACTION, id: 'a2', text: 'Read on' } }]);
    await talk.people.showed(ALEX, { message: 'old', is: 'morning', of: [KEY, { ...KEY, id: 'a2' }] });
    await talk.people.showed(ALEX, { message: 'other', is: 'morning', of: [{ ...KEY, id: 'a2' }] });
    await talk.people.showed(ALEX, { message: 'list', is: 'list', of: [] });
    await talk.people.showed(MEGAN, { message: 'hers', is: 'list', of: [] });
  });

  async function click(by: Person, verb: string, typed: object = {}) {
    const { bot, wakeUps } = registerActions(talk);
    const found = bot.verbs?.find((one) => one.verb === verb);
    await found?.answer({ by, now: NOW }, found.data.parse({ ...KEY, on: 'morning', ...typed }));
    await talk.ring(wakeUps);
  }
  const said = (message: string) => {
    const update = talk.updated.findLast((one) => one.message === message);
    return update ? textIn(update.card) : undefined;
  };

  it('all say what is true now, the other one’s list as well, and no other card', async () => {
    await click(ALEX, 'action.done');
    expect(said('old')).toMatch(/Ask Patti[\s\S]*A promise kept[\s\S]*Read on/);
    expect(said('list')).toContain('One thing you said you would do.');
    expect(said('hers')).toContain('Done on Sunday 22 November');
    expect(said('other')).toBeUndefined();
  });

  it('tell the other one kindly why something was let go, without an alarm', async () => {
    await click(ALEX, 'action.drop', { 'words-a1': 'The team was dissolved' });
    expect(said('hers')).toContain('Let go on Sunday 22 November: “The team was dissolved”');
    expect(talk.sent).toEqual([]);
  });

  it('ask the other one nothing that its owner has done meanwhile', async () => {
    const plea = { for: 'help', by: 'employee', text: '', at: NOW } as const;
    const [kept] = await talk.conversations.actions(PAIR);
    await talk.conversations.write(PAIR, [{ action: { ...ACTION, plea }, ...(kept && { etag: kept.etag }) }]);
    await talk.people.showed(MEGAN, { message: 'asked', is: 'plea', of: [KEY] });
    await talk.people.showed(ALEX, { message: 'told', is: 'answer', of: [KEY] });
    await click(ALEX, 'action.done');
    expect(said('asked')).toContain('Alex Wilber has done it meanwhile.');
    expect(said('told')).toMatch(/Megan Bowen has answered[\s\S]*A promise kept/);
  });

  it('are made of what is read once, however many of them an action stands on', async () => {
    for (const message of ['second', 'third']) await talk.people.showed(ALEX, { message, is: 'morning', of: [KEY] });
    const read = jest.spyOn(talk.conversations, 'action');
    await click(ALEX, 'action.done');
    expect(talk.updated.map(({ message }) => message)).toEqual(expect.arrayContaining(['old', 'second', 'third']));
    // For the click, for the card that it answers with, and for all the others.
    expect(read.mock.calls.filter(([, id]) => id === 'a1')).toHaveLength(3);
  });

  it('say nothing of it in a notification', async () => {
    await click(ALEX, 'action.done');
    expect(new Set(talk.updated.map(({ summary }) => summary))).toEqual(new Set(['Your actions']));
  });
});
