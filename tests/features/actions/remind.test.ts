// One file: each test is one more thing that a morning may bring.
import type { Action } from '../../../src/domain/action';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { days, minutes } from '../../../src/domain/time';
import { ON_A_CARD } from '../../../src/features/actions/morning-card';
import { registerActions } from '../../../src/features/actions/register';
import { remind } from '../../../src/features/actions/remind';
import { ACTION } from '../../support/action-clicks';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { agreed, keep as keepTalk, NOW, openTalk, PAIR, PEOPLE, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
/** Nine in the morning in Stockholm, where Alex lives. */
const nine = (date: string) => Date.parse(`${date}T08:00:00Z`);
const THURSDAY = nine('2026-12-03');
const ALARM = { kind: 'morning', due: THURSDAY, person: { tenant: ALEX.tenant, id: ALEX.id } } as const;
/** Alex is a manager, too. */
const OTHER_PAIR = { tenant: 'contoso', manager: 'alex', employee: 'lynne' };

describe('A morning', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
  });

  const keep = (change: Partial<Action> = {}) => {
    const action = { ...ACTION, ...change };
    return talk.conversations.write(action.pair, [{ action }]);
  };
  const kept = async (id = 'a1', pair = PAIR) => (await talk.conversations.action(pair, id))?.value;
  const ringAt = (now: number, deps = talk) => remind(deps, { ...ALARM, due: now }, now);
  const next = () => talk.wakeUps.earliest();
  const words = (at = 0) => (talk.sent[at] ? textIn(talk.sent[at].card) : '');

  it('reminds the owner in private, records it, and sets the alarm for the next', async () => {
    await keep();
    expect(await ringAt(THURSDAY)).toEqual({ is: 'done' });
    expect(talk.sent).toMatchObject([{ to: 'alex', summary: 'A reminder of something you took on.' }]);
    expect(words()).toMatch(/Ask Patti about her path\nDue tomorrow · with Megan Bowen/);
    expect(await kept()).toMatchObject({ remindedAt: THURSDAY });
    expect(await next()).toBe(nine('2026-12-04'));
  });

  it('brings everything of all their pairs in one card, which is known from then on', async () => {
    await keepTalk(talk, agreed({ id: 'talk-9', pair: OTHER_PAIR }));
    await keep();
    await keep({ id: 'a2', due: '2026-12-01', text: 'Read the book' });
    await keep({ id: 'b1', pair: OTHER_PAIR, owner: 'manager', text: 'Introduce Lynne', due: '2026-12-07' });
    await keep({ id: 'later', due: '2026-12-18' });
    await keep({ id: 'hers', owner: 'manager', text: 'Not mine' });
    await ringAt(THURSDAY);
    expect(talk.sent).toHaveLength(1);
    expect(words()).toMatch(/3 things[\s\S]*Read the book[\s\S]*Ask Patti[\s\S]*Introduce Lynne/);
    expect(words()).not.toContain('Not mine');
    expect(await kept('b1', OTHER_PAIR)).toMatchObject({ remindedAt: THURSDAY });
    expect(await kept('a2')).toMatchObject({ remindedAt: THURSDAY, reminders: 1 });
    expect(await kept('later')).not.toHaveProperty('remindedAt');
    expect(await talk.people.cards(ALEX)).toEqual([
      {
        message: 'message-1',
        is: 'morning',
        of: [
          { manager: 'megan', employee: 'alex', id: 'a2' },
          { manager: 'megan', employee: 'alex', id: 'a1' },
          { manager: 'alex', employee: 'lynne', id: 'b1' },
        ],
      },
    ]);
  });

  it('shows no more than a card can hold, and asks after all of it', async () => {
    const ids = Array.from({ length: ON_A_CARD + 2 }, (_, at) => `a${at}`);
    for (const id of ids) await keep({ id });
    await ringAt(THURSDAY);
    expect(words()).toContain('2 more are on your list');
    for (const id of ids) expect(await kept(id)).toMatchObject({ remindedAt: THURSDAY });
  });

  it('goes on by itself until the rhythm ends, and asks at the last whether it still matters', async () => {
    await keep();
    await talk.wakeUps.set(ALARM);
    const { wakeUps } = registerActions(talk);
    for (let day = 0; day < 40; day += 1) {
      talk.clock.now = THURSDAY + days(day) + minutes(1);
      await talk.ring(wakeUps);
    }
    const said = talk.sent.map((_, at) => words(at).split('\n')[2]?.split(' · ')[0]);
    expect(said).toEqual(['Due tomorrow', 'Due today', 'Due 4 days ago', 'Due 10 days ago', 'Due 20 days ago']);
    const asks = talk.sent.map((_, at) => words(at).includes('Does it still matter?'));
    expect(asks).toEqual([false, false, false, false, true]);
    expect(await next()).toBeUndefined();
  });

  it.each<[string, Partial<Action>]>([
    ['done', { state: { is: 'done', at: NOW } }],
    ['dropped', { state: { is: 'dropped', at: NOW, reason: 'no' } }],
    ['the other one’s', { owner: 'manager' }],
  ])('brings nothing that is %s', async (_, change) => {
    await keep(change);
    expect(await ringAt(THURSDAY)).toEqual({ is: 'done' });
    expect(talk.sent).toEqual([]);
    expect(await next()).toBeUndefined();
  });

  it('moves with what was snoozed, and with an owner who lives elsewhere by now', async () => {
    await keep({ quietUntil: '2026-12-08' });
    await ringAt(THURSDAY);
    expect(await next()).toBe(nine('2026-12-08'));
    await talk.people.remember({ ...ALEX, timeZone: 'America/New_York' });
    await ringAt(nine('2026-12-08'));
    expect(talk.sent).toEqual([]);
  });

  it('that rings at night, on a day off or in a pause is put off to the next good morning', async () => {
    await keep();
    await ringAt(Date.parse('2026-12-03T20:00:00Z'));
    expect(await next()).toBe(nine('2026-12-04'));
    await talk.people.remember({ ...ALEX, settings: { ...DEFAULT_SETTINGS, daysOff: ['2026-12-04'] } });
    await ringAt(nine('2026-12-04'));
    expect(talk.sent).toEqual([]);
    await talk.people.remember({ ...ALEX, settings: { ...DEFAULT_SETTINGS, paused: {} } });
    await ringAt(nine('2026-12-07'));
    expect(talk.sent).toEqual([]);
  });

  it('waits for an owner whom the bot cannot reach, and then brings once all that was missed', async () => {
    await keep();
    await talk.people.unreach(ALEX);
    expect(await ringAt(THURSDAY)).toEqual({ is: 'waiting' });
    expect(await kept()).not.toHaveProperty('remindedAt');
    await talk.people.remember({ ...ALEX, reach: { serviceUrl: 'x', chat: 'back' } });
    await ringAt(nine('2026-12-09'));
    expect(talk.sent).toHaveLength(1);
    expect(await kept()).toMatchObject({ reminders: 1, remindedAt: nine('2026-12-09') });
  });

  it('comes once more when the process ends between sending and recording, and not again', async () => {
    await keep();
    const crash = { ...talk.conversations, write: () => Promise.reject(new Error('killed')) };
    await expect(ringAt(THURSDAY, { ...talk, conversations: crash })).rejects.toThrow('killed');
    expect(await next()).toBe(nine('2026-12-04'));
    await ringAt(THURSDAY + minutes(1));
    await ringAt(THURSDAY + minutes(2));
    expect(talk.sent).toHaveLength(2);
  });

  it('is told once when two processes ring for the same person at once', async () => {
    await keep();
    const rung = await Promise.all([ringAt(THURSDAY), ringAt(THURSDAY + 1)]);
    expect(talk.sent).toHaveLength(1);
    expect(rung).toContainEqual({ is: 'done' });
    for (const { is } of rung) expect(['done', 'again']).toContain(is);
  });

  it('keeps what the owner did in the same moment', async () => {
    await keep();
    const [before] = await talk.conversations.actions(PAIR);
    const done: Action = { ...ACTION, state: { is: 'done', at: THURSDAY } };
    const send: typeof talk.messenger.send = async (...message) => {
      await talk.conversations.write(PAIR, [{ action: done, etag: before?.etag }]);
      return talk.messenger.send(...message);
    };
    await ringAt(THURSDAY, { ...talk, messenger: { ...talk.messenger, send } });
    expect(await kept()).toEqual(done);
  });

  it('asks a manager after a promise more promptly', async () => {
    await keep({ owner: 'manager' });
    const now = Date.parse('2026-12-04T14:00:00Z');
    await remind(talk, { kind: 'morning', due: now, person: { tenant: 'contoso', id: MEGAN.id } }, now);
    expect(talk.sent).toMatchObject([{ to: MEGAN.id }]);
    expect(words()).toContain('promised to Alex Wilber');
    expect(await next()).toBe(Date.parse('2026-12-07T14:00:00Z'));
  });
});
