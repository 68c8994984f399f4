import { days } from '../../../src/domain/time';
import { ACTION, type Clicks, data, openClicks, words } from '../../support/action-clicks';
import { startAzurite } from '../../support/azurite';
import { type Button, buttonsOf, inputsOf } from '../../support/card-buttons';
import { NOW, PAIR, PEOPLE, STRANGER } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
const NOT_FOUND = { text: "I can't find that action any more." };

describe('A click on an action', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let clicks: Clicks;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    clicks = await openClicks(azurite.connectionString);
  });

  it('says on a second click what already happened, and when', async () => {
    await clicks.click(ALEX, 'action.done');
    const again = await clicks.click(ALEX, 'action.drop', data({ 'words-a1': 'Changed my mind' }), NOW + days(2));
    expect(words(again)).toContain('You marked this done on Sunday 22 November.');
    expect(await clicks.kept()).toMatchObject({ state: { is: 'done', at: NOW } });
  });

  it('asks for the reason when there is none, with everything still there', async () => {
    const reply = await clicks.click(ALEX, 'action.drop', data({ 'words-a1': '  ', 'due-a1': '2026-12-24' }));
    expect(words(reply)).toContain('Say in a few words why');
    if (!('card' in reply)) throw new Error('no card');
    expect(inputsOf(reply.card).get('due-a1')).toMatchObject({ value: '2026-12-24' });
    expect(await clicks.kept()).toEqual(ACTION);
  });

  it('is not found for a stranger, nor anywhere that it is not', async () => {
    expect(await clicks.click(STRANGER, 'action.done')).toEqual(NOT_FOUND);
    expect(await clicks.click({ ...ALEX, tenant: 'fabrikam' }, 'action.done')).toEqual(NOT_FOUND);
    expect(await clicks.click(ALEX, 'action.done', data({ id: 'never' }))).toEqual(NOT_FOUND);
    expect(await clicks.click(STRANGER, 'action.done', data({ manager: STRANGER.id }))).toEqual(NOT_FOUND);
    expect(await clicks.kept()).toEqual(ACTION);
  });

  it('is the owner’s alone, and the other one is told whose', async () => {
    expect(words(await clicks.click(MEGAN, 'action.done'))).toContain('Alex Wilber has taken this on.');
    expect(await clicks.kept()).toEqual(ACTION);
  });

  it('decides on the fresh action when it changed in between', async () => {
    const { write } = clicks.talk.conversations;
    let first = true;
    clicks.talk.conversations.write = async (pair, changes) => {
      if (!first) return write(pair, changes);
      first = false;
      await clicks.click(ALEX, 'action.drop', data({ 'words-a1': 'Was faster' }));
      return write(pair, changes);
    };
    expect(words(await clicks.click(ALEX, 'action.done'))).toContain('You let this go on Sunday 22 November.');
    expect(await clicks.kept()).toMatchObject({ state: { is: 'dropped' } });
  });

  it('on the list leaves the list in place, with a way back', async () => {
    const reply = await clicks.click(ALEX, 'action.done', data({ on: 'list' }));
    expect(words(reply)).toMatch(/Nothing is open[\s\S]*A promise kept\.[\s\S]*Undo/);
  });

  it('on a card with several shows all of them as they are now', async () => {
    await clicks.talk.conversations.write(PAIR, [{ action: { ...ACTION, id: 'a2', text: 'Read the book' } }]);
    const of = ['a1', 'a2'].map((id) => ({ manager: 'megan', employee: 'alex', id }));
    await clicks.talk.people.showed(ALEX, { message: 'm1', is: 'morning', of });
    const reply = await clicks.click(ALEX, 'action.done', data(), NOW, 'm1');
    expect(words(reply)).toMatch(/Ask Patti[\s\S]*A promise kept[\s\S]*Read the book/);
  });

  it('works with the very data its own cards carry', async () => {
    const reply = await clicks.click(ALEX, 'action.snooze', data({ days: 3 }));
    if (!('card' in reply)) throw new Error('no card');
    const done = buttonsOf(reply.card).find(({ verb }) => verb === 'action.done') as Button;
    await clicks.click(ALEX, done.verb, done.data);
    expect(await clicks.kept()).toMatchObject({ state: { is: 'done' } });
  });
});
