import type { Action } from '../../../src/domain/action';
import { days, minutes } from '../../../src/domain/time';
import { registerActions } from '../../../src/features/actions/register';
import { remind } from '../../../src/features/actions/remind';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { NOW, openTalk, PAIR, PEOPLE, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
/** Nine in the morning in Stockholm, where Alex lives. */
const nine = (date: string) => Date.parse(`${date}T08:00:00Z`);

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
const ALARM = { kind: 'reminder', due: nine('2026-12-03'), pair: PAIR, subject: 'a1', reader: 'employee' } as const;

describe('A reminder that is due', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
  });

  const keep = (change: Partial<Action> = {}) => talk.conversations.write(PAIR, [{ action: { ...ACTION, ...change } }]);
  const kept = async () => (await talk.conversations.action(PAIR, 'a1'))?.value;
  const ringAt = (now: number) => remind(talk, { ...ALARM, due: now }, now);

  it('reminds the owner in private, records it, and rings again on the next day of the schedule', async () => {
    await keep();
    expect(await ringAt(ALARM.due)).toEqual({ is: 'again', due: nine('2026-12-04') });
    const [sent] = talk.sent;
    expect(sent?.to).toBe('alex');
    expect(sent && textIn(sent.card)).toMatch(/Due tomorrow[\s\S]*Ask Patti about her path[\s\S]*Megan Bowen/);
    expect(await kept()).toMatchObject({ remindedAt: ALARM.due });
  });

  it('says nothing of the action in the notification', async () => {
    await keep();
    await ringAt(ALARM.due);
    expect(talk.sent[0]?.summary).toBe('A reminder of something you took on.');
  });

  it('goes on by itself until the schedule ends, and asks at the last whether it still matters', async () => {
    await keep();
    await talk.wakeUps.set(ALARM);
    const { wakeUps } = registerActions(talk);
    for (let day = 0; day < 40; day += 1) {
      talk.clock.now = ALARM.due + days(day) + minutes(1);
      await talk.ring(wakeUps);
    }
    const titles = talk.sent.map(({ card }) => textIn(card).split('\n')[0]);
    expect(titles).toEqual(['Due tomorrow', 'Due today', 'Due 2 days ago', 'Due 7 days ago', 'Due 21 days ago']);
    const asks = talk.sent.map(({ card }) => textIn(card).includes('Does it still matter?'));
    expect(asks).toEqual([false, false, false, false, true]);
    expect(await talk.wakeUps.earliest()).toBeUndefined();
  });

  it.each<[string, Partial<Action>]>([
    ['done', { state: { is: 'done', at: NOW } }],
    ['dropped', { state: { is: 'dropped', at: NOW, reason: 'no' } }],
    ['handed to the other one', { owner: 'manager' }],
  ])('falls silent when the action is %s', async (_, change) => {
    await keep(change);
    expect(await ringAt(ALARM.due)).toEqual({ is: 'done' });
    expect(talk.sent).toEqual([]);
  });

  it('asks again for an action that is not there: its close may be under way', async () => {
    expect(await ringAt(ALARM.due)).toEqual({ is: 'missing' });
  });

  it('moves with the action when it was snoozed or rescheduled', async () => {
    await keep({ quietUntil: '2026-12-08' });
    expect(await ringAt(ALARM.due)).toEqual({ is: 'again', due: nine('2026-12-08') });
    expect(talk.sent).toEqual([]);
  });

  it('moves with the owner when they live elsewhere by now', async () => {
    await keep();
    await talk.people.remember({ ...ALEX, timeZone: 'America/New_York' });
    expect(await ringAt(ALARM.due)).toEqual({ is: 'again', due: Date.parse('2026-12-03T14:00:00Z') });
  });

  it('waits for an owner whom the bot cannot reach, and then reminds once for all that was missed', async () => {
    await keep();
    await talk.people.unreach(ALEX);
    expect(await ringAt(ALARM.due)).toEqual({ is: 'waiting' });
    expect(await kept()).not.toHaveProperty('remindedAt');
    await talk.people.remember({ ...ALEX, reach: { serviceUrl: 'x', chat: 'back' } });
    expect(await ringAt(nine('2026-12-09'))).toEqual({ is: 'again', due: nine('2026-12-11') });
    expect(talk.sent).toHaveLength(1);
  });

  it('keeps what the owner did in the same moment', async () => {
    await keep();
    const [before] = await talk.conversations.actions(PAIR);
    const done: Action = { ...ACTION, state: { is: 'done', at: ALARM.due } };
    const send: typeof talk.messenger.send = async (...message) => {
      await talk.conversations.write(PAIR, [{ action: done, etag: before?.etag }]);
      return talk.messenger.send(...message);
    };
    expect(await remind({ ...talk, messenger: { send } }, ALARM, ALARM.due)).toEqual({ is: 'done' });
    expect(await kept()).toEqual({ ...done, remindedAt: ALARM.due });
  });

  it('asks a manager after a promise more promptly', async () => {
    await keep({ owner: 'manager' });
    const now = Date.parse('2026-12-04T14:00:00Z');
    const rung = await remind(talk, { ...ALARM, reader: 'manager' }, now);
    expect(rung).toEqual({ is: 'again', due: Date.parse('2026-12-05T14:00:00Z') });
    expect(talk.sent).toMatchObject([{ to: MEGAN.id }]);
    expect(talk.sent[0] && textIn(talk.sent[0].card)).toContain('You promised this to Alex Wilber');
  });
});
