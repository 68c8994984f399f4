import type { Action, Plea } from '../../../src/domain/action';
import { answerPlea, askFor } from '../../../src/domain/plea';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { tellPlea } from '../../../src/features/actions/tell-plea';
import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { NOW, openTalk, PAIR, PEOPLE, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
/** Monday, ten in New York: 16:00 for Alex. */
const MONDAY = Date.parse('2026-11-23T15:00:00Z');

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

describe('What one asks of the other', () => {
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

  async function write(change: (action: Action) => ReturnType<typeof askFor>) {
    const kept = await talk.conversations.action(PAIR, 'a1');
    const action = change(kept?.value ?? ACTION);
    if ('refused' in action) throw new Error(action.refused);
    await talk.conversations.write(PAIR, [{ action, etag: kept?.etag }]);
  }
  const asks = (what: Plea['for'] = 'help') =>
    write((one) => askFor(one, 'employee', what, 'Where do I begin?', MONDAY));
  const ring = (reader: 'manager' | 'employee', now = MONDAY) =>
    tellPlea(talk, { kind: 'plea', due: now, pair: PAIR, subject: 'a1', reader }, now);
  const words = (at: number) => (talk.sent[at] ? textIn(talk.sent[at].card) : '');

  it('comes to the other one in private, once, with what was written and nothing of it in the notification', async () => {
    await asks();
    expect(await ring('manager')).toEqual({ is: 'done' });
    expect(await ring('manager')).toEqual({ is: 'missing' });
    expect(talk.sent).toMatchObject([{ to: MEGAN.id, summary: 'Someone you talk with has a question for you.' }]);
    expect(words(0)).toMatch(/Alex Wilber is stuck[\s\S]*Ask Patti about her path[\s\S]*Where do I begin\?/);
    expect(await talk.people.cards(MEGAN)).toMatchObject([{ is: 'plea', of: [{ id: 'a1' }] }]);
  });

  it('has a button to plan the talk that was offered, and none where a line was written', async () => {
    await asks();
    await write((one) => answerPlea(one, 'manager', 'talk', '', MONDAY));
    await ring('employee');
    expect(buttonsOf(talk.sent.at(-1)?.card)[0]).toMatchObject({
      verb: 'invite.about',
      data: { manager: PAIR.manager, employee: PAIR.employee, id: 'a1' },
    });
    await asks();
    await write((one) => answerPlea(one, 'manager', 'line', 'Ask Patti', MONDAY));
    await ring('employee');
    expect(buttonsOf(talk.sent.at(-1)?.card).map(({ verb }) => verb)).not.toContain('invite.about');
  });

  it('is answered to the one who asked, with the buttons of the action', async () => {
    await asks('hand-over');
    await ring('manager');
    expect(await ring('employee')).toEqual({ is: 'missing' });
    await write((one) => answerPlea(one, 'manager', 'declined', 'Not in May', MONDAY));
    expect(await ring('employee')).toEqual({ is: 'done' });
    expect(talk.sent[1]).toMatchObject({ to: ALEX.id, summary: 'There is an answer to what you asked.' });
    expect(words(1)).toMatch(/Megan Bowen has answered[\s\S]*can't take this on: “Not in May”/);
    expect(buttonsOf(talk.sent[1]?.card)[0]?.verb).toBe('action.done');
    expect(await ring('employee')).toEqual({ is: 'missing' });
  });

  it('says so when it was taken on, and asks nothing more of the one who gave it away', async () => {
    await asks('hand-over');
    await write((one) => answerPlea(one, 'manager', 'taken', '', MONDAY));
    await ring('employee');
    expect(words(0)).toContain('Megan Bowen has taken this on.');
    expect(buttonsOf(talk.sent[0]?.card)).toEqual([]);
  });

  it('waits for the morning, and for whoever cannot be reached; but not for the end of a pause', async () => {
    await asks();
    expect(await ring('manager', NOW)).toEqual({ is: 'again', due: Date.parse('2026-11-23T14:00:00Z') });
    await talk.people.unreach(MEGAN);
    expect(await ring('manager')).toEqual({ is: 'waiting' });
    const settings = { ...DEFAULT_SETTINGS, paused: {} };
    await talk.people.remember({ ...MEGAN, settings, reach: { serviceUrl: 'x', chat: 'back' } });
    expect(await ring('manager')).toEqual({ is: 'done' });
  });

  it('is not told when it was done meanwhile', async () => {
    await asks();
    await write((one) => ({ ...one, state: { is: 'done', at: MONDAY } }));
    expect(await ring('manager')).toEqual({ is: 'missing' });
    expect(talk.sent).toEqual([]);
  });
});
