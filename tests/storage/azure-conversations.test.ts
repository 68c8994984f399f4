// One file: all of it is about one partition of one table.
import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/domain/action';
import type { Conversation, Stage } from '../../src/domain/conversation';
import type { Storage } from '../../src/storage/open-storage';
import { actionOf, conversationOf, fullMeeting, NOW, newPair } from '../support/samples';
import { startStorage, type TestStorage } from '../support/storage';

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

const STAGES: Stage[] = [
  { is: 'proposed', by: 'manager', slots: [NOW + 1, NOW + 2] },
  { is: 'agreed', by: 'employee', startsAt: NOW + 5 },
  { is: 'declined', by: 'employee', word: 'Not this month', at: NOW },
  { is: 'held', at: NOW, soWhat: 'I know what is next', next: '2027-02-22', recapped: ['manager'] },
];

describe('what is written is read back', () => {
  test.each(STAGES)('a conversation that is $is', async (stage) => {
    const pair = newPair();
    const conversation = conversationOf(pair, stage);
    const [etag] = await storage.conversations.write(pair, [{ conversation }]);
    server.wire.seen();
    expect(await storage.conversations.find({ pair, id: conversation.id })).toEqual({ value: conversation, etag });
    expect(server.wire.seen()).toHaveLength(1);
  });

  test('the fullest meeting there can be, emoji and all', async () => {
    const pair = newPair();
    const meeting = fullMeeting();
    expect(JSON.stringify(meeting).length).toBeGreaterThan(300_000);
    const [etag] = await storage.conversations.write(pair, [{ meeting }]);
    expect(await storage.conversations.meeting({ pair, id: meeting.conversation })).toEqual({ value: meeting, etag });
  });

  test.each<Partial<Action>>([
    { owner: 'manager', quietUntil: '2026-11-30', remindedAt: NOW },
    { state: { is: 'done', at: NOW } },
    { state: { is: 'dropped', at: NOW, reason: 'Another team took it' } },
  ])('an action with %j', async (more) => {
    const pair = newPair();
    const action = actionOf(pair, more);
    const [etag] = await storage.conversations.write(pair, [{ action }]);
    expect(await storage.conversations.action(pair, action.id)).toEqual({ value: action, etag });
  });

  test('all actions of a pair, and nothing else of theirs, in one round trip', async () => {
    const pair = newPair();
    const actions = Array.from({ length: 25 }, () => actionOf(pair));
    const conversation = conversationOf(pair, { is: 'agreed', by: 'employee', startsAt: NOW });
    await storage.conversations.write(pair, [{ conversation }, ...actions.map((action) => ({ action }))]);
    server.wire.seen();
    const kept = await storage.conversations.actions(pair);
    expect(server.wire.seen()).toHaveLength(1);
    expect(new Set(kept.map(({ value }) => value.id))).toEqual(new Set(actions.map(({ id }) => id)));
  });

  test('the open actions of a pair, while those that are closed do not even travel', async () => {
    const pair = newPair();
    const [open, done] = [actionOf(pair), actionOf(pair, { state: { is: 'done', at: NOW } })];
    const dropped = actionOf(pair, { state: { is: 'dropped', at: NOW, reason: 'Not needed' } });
    const [etag] =
      (await storage.conversations.write(pair, [{ action: open }, { action: done }, { action: dropped }])) ?? [];
    server.wire.seen();
    expect(await storage.conversations.openActions(pair)).toEqual([{ value: open, etag }]);
    expect(server.wire.seen()).toMatchObject([{ rows: 1 }]);
    if (etag) await storage.conversations.write(pair, [{ action: { ...open, state: { is: 'done', at: NOW } }, etag }]);
    expect(await storage.conversations.openActions(pair)).toEqual([]);
  });
});

describe('a write', () => {
  test('of the end of a conversation is one round trip, and tells every new ETag in order', async () => {
    const pair = newPair();
    const conversation = conversationOf(pair, { is: 'agreed', by: 'employee', startsAt: NOW });
    const [etag] = await storage.conversations.write(pair, [{ conversation }]);
    const held: Conversation = { ...conversation, stage: { is: 'held', at: NOW, soWhat: 'Yes', next: '2027-02-22' } };
    const action = actionOf(pair);
    server.wire.seen();
    const etags = await storage.conversations.write(pair, [{ conversation: held, etag }, { action }]);
    expect(server.wire.seen()).toHaveLength(1);
    const found = await storage.conversations.find({ pair, id: conversation.id });
    expect([found?.etag, (await storage.conversations.action(pair, action.id))?.etag]).toEqual(etags);
    expect(found?.value).toEqual(held);
  });

  test('under a lost ETag writes nothing, not even what nobody else has touched', async () => {
    const pair = newPair();
    const conversation = conversationOf(pair, { is: 'agreed', by: 'employee', startsAt: NOW });
    const [etag] = await storage.conversations.write(pair, [{ conversation }]);
    await storage.conversations.write(pair, [{ conversation: { ...conversation, moves: 3 }, etag }]);
    const action = actionOf(pair);
    const late = [{ action }, { conversation: { ...conversation, moves: 9 }, etag }];
    expect(await storage.conversations.write(pair, late)).toBe('changed-meanwhile');
    expect((await storage.conversations.find({ pair, id: conversation.id }))?.value.moves).toBe(3);
    expect(await storage.conversations.action(pair, action.id)).toBeUndefined();
  });

  test('of something new that is there already changes nothing', async () => {
    const pair = newPair();
    const action = actionOf(pair);
    await storage.conversations.write(pair, [{ action }]);
    expect(await storage.conversations.write(pair, [{ action: { ...action, text: 'Other' } }])).toBe(
      'changed-meanwhile',
    );
    expect((await storage.conversations.action(pair, action.id))?.value.text).toBe(action.text);
  });

  test('by one of two instances at once wins, and the other one hears of it', async () => {
    const pair = newPair();
    const action = actionOf(pair);
    const [etag] = await storage.conversations.write(pair, [{ action }]);
    const other = await server.open();
    const answers = await Promise.all(
      [storage, other].map(({ conversations }) => conversations.write(pair, [{ action, etag }])),
    );
    expect(answers.filter((answer) => answer === 'changed-meanwhile')).toHaveLength(1);
  });

  test('of nothing is nothing', async () => {
    server.wire.seen();
    expect(await storage.conversations.write(newPair(), [])).toEqual([]);
    expect(server.wire.seen()).toEqual([]);
  });

  test('of what belongs to another pair is refused', async () => {
    const action = actionOf(newPair());
    await expect(storage.conversations.write(newPair(), [{ action }])).rejects.toThrow('another pair');
  });
});

describe('nobody else reads it', () => {
  test('not the same ids in another tenant, nor the pair the other way round', async () => {
    const pair = newPair();
    const conversation = conversationOf(pair, { is: 'declined', by: 'employee', word: '', at: NOW });
    await storage.conversations.write(pair, [{ conversation }, { action: actionOf(pair) }]);
    const others = [
      { ...pair, tenant: randomUUID() },
      { ...pair, manager: pair.employee, employee: pair.manager },
      { ...pair, employee: randomUUID() },
    ];
    for (const other of others) {
      expect(await storage.conversations.find({ pair: other, id: conversation.id })).toBeUndefined();
      expect(await storage.conversations.actions(other)).toEqual([]);
    }
  });

  test('and ids that a stranger has made up stay in their own place', async () => {
    const hostile = ["a'; drop", 'a|b/c\\d#e?f', 'a\u0000b', '../conversation', 'ä%2F', 'a b'];
    for (const id of hostile) {
      const pair = { tenant: id, manager: id, employee: `${id}2` };
      const action = actionOf(pair, { id });
      await storage.conversations.write(pair, [{ action }]);
      expect((await storage.conversations.action(pair, id))?.value).toEqual(action);
      expect(await storage.conversations.actions({ ...pair, employee: id })).toEqual([]);
    }
  });
});

describe('what is taken away', () => {
  test('is the row that was read, and no other', async () => {
    const pair = newPair();
    const [one, two] = [0, 1].map(() => conversationOf(pair, { is: 'agreed', by: 'employee', startsAt: NOW }));
    if (!one || !two) throw new Error('no conversations');
    const [etag = ''] = await storage.conversations.write(pair, [{ conversation: one }, { conversation: two }]);
    const removal = { conversation: one.id };
    expect(await storage.conversations.remove(pair, removal, 'W/"another"')).toBe('changed');
    expect(await storage.conversations.remove(pair, removal, etag)).toBe('removed');
    expect(await storage.conversations.remove(pair, removal, etag)).toBe('changed');
    expect((await storage.conversations.all(pair)).map(({ value }) => value.id)).toEqual([two.id]);
  });
});
