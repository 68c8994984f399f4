import { keepForATime } from '../../../src/app/keep-for-a-time';
import { createSchedule } from '../../../src/app/schedule';
import type { Conversation, Stage } from '../../../src/domain/conversation';
import { newPreparation } from '../../../src/domain/preparation';
import { days, type Instant } from '../../../src/domain/time';
import { registerMyData } from '../../../src/features/my-data/register';
import type { Storage } from '../../../src/storage/open-storage';
import { meetingOf } from '../../support/meetings';
import { readRaw } from '../../support/my-data-world';
import { actionOf, conversationOf, NOW, newPair } from '../../support/samples';
import { startStorage, type TestStorage } from '../../support/storage';

let server: TestStorage;
let stores = 0;
beforeAll(async () => {
  server = await startStorage();
});
afterAll(() => server.stop());

const HELD: Stage = { is: 'held', at: NOW, soWhat: 'Onwards', next: '2027-02-22' };

/** Two people and a conversation between them, and a clock that rings what falls due on the way. */
async function world(stage: Stage, months = 24) {
  stores += 1;
  const storage = await server.open(`r${stores}`);
  const clock = { now: NOW };
  const deps = { ...storage, publicUrl: 'https://app.example', retentionMonths: months, clock: () => clock.now };
  const conversations = keepForATime({ ...storage, months, clock: deps.clock });
  const { sweep } = createSchedule({
    ...storage,
    handlers: registerMyData({ ...deps, conversations }).wakeUps,
    clock: deps.clock,
    onTrouble: (fault) => {
      throw new Error(fault.kind);
    },
  });
  const conversation: Conversation = { ...conversationOf(newPair(), stage), createdAt: NOW };
  const { pair, id } = conversation;
  for (const person of [pair.manager, pair.employee])
    await storage.people.join({ tenant: pair.tenant, id: person }, { ref: { pair, id }, createdAt: NOW });
  await conversations.write(pair, [
    { conversation },
    { meeting: { ...meetingOf('30', [], id), closedAt: NOW } },
    { preparation: newPreparation(id, 'employee') },
    { map: { goal: 'Lead', level: '', paths: [] } },
    { action: actionOf(pair, { id: 'open', conversation: id }) },
    { action: actionOf(pair, { id: 'done', conversation: id, state: { is: 'done', at: NOW } }) },
    { action: actionOf(pair, { id: 'other', conversation: 'another', state: { is: 'done', at: NOW } }) },
  ]);
  return {
    storage,
    conversations,
    conversation,
    /** Every alarm on the way rings in its time. */
    async passes(until: Instant) {
      for (let next = await storage.wakeUps.earliest(); next !== undefined && next <= until; ) {
        clock.now = Math.max(clock.now, next);
        await sweep();
        next = await storage.wakeUps.earliest();
      }
      clock.now = until;
    },
    rows: () => rowsOf(storage, conversation),
  };
}

async function rowsOf({ conversations, people }: Storage, { pair, id }: Conversation) {
  const ref = { pair, id };
  return {
    conversation: (await conversations.find(ref)) !== undefined,
    meeting: (await conversations.meeting(ref)) !== undefined,
    preparation: (await conversations.preparation(ref, 'employee')) !== undefined,
    map: (await conversations.map(pair)) !== undefined,
    actions: (await conversations.actions(pair)).map(({ value }) => value.id).sort(),
    pointers: (await people.parts({ tenant: pair.tenant, id: pair.employee }, 10)).length,
  };
}

const MONTH = days(31);
const ALL = { conversation: true, meeting: true, preparation: true, map: true, pointers: 1 };
const GONE = { conversation: false, meeting: false, preparation: false };

describe('A conversation whose time is over', () => {
  test.each<[string, Stage]>([
    ['held', HELD],
    ['declined', { is: 'declined', by: 'manager', word: 'Not now', at: NOW }],
    ['cancelled', { is: 'cancelled', by: 'manager', word: 'Later', startsAt: NOW }],
    ['never closed', { is: 'agreed', by: 'manager', startsAt: NOW }],
    ['never answered', { is: 'proposed', by: 'manager', slots: [NOW] }],
  ])('goes by itself after two years, when it was %s', async (_, stage) => {
    const { passes, rows } = await world(stage);
    await passes(Date.parse('2028-11-22T08:00:00Z'));
    expect(await rows()).toMatchObject({ ...ALL, actions: ['done', 'open', 'other'] });
    await passes(Date.parse('2028-11-24T08:00:00Z'));
    expect(await rows()).toMatchObject(GONE);
  });

  test('leaves what somebody still means to do, and the way to it, until it is done', async () => {
    const { passes, rows, conversations, conversation } = await world(HELD);
    await passes(NOW + 30 * MONTH);
    expect(await rows()).toEqual({ ...GONE, map: true, actions: ['open', 'other'], pointers: 1 });
    const kept = await conversations.action(conversation.pair, 'open');
    if (!kept) throw new Error('the open action is gone');
    const done = { ...kept.value, state: { is: 'done', at: NOW + 30 * MONTH } } as const;
    await conversations.write(conversation.pair, [{ action: done, etag: kept.etag }]);
    await passes(NOW + 34 * MONTH);
    // The map goes with the last conversation of the two.
    expect(await rows()).toEqual({ ...GONE, map: false, actions: ['other'], pointers: 0 });
  });

  test('stays as long as it was moved or held later than it was planned', async () => {
    const { passes, rows, conversations, conversation } = await world({ is: 'proposed', by: 'manager', slots: [NOW] });
    await passes(NOW + 12 * MONTH);
    const kept = await conversations.find(conversation);
    const stage: Stage = { is: 'held', at: NOW + 12 * MONTH, soWhat: 'At last', next: '2028-01-01' };
    await conversations.write(conversation.pair, [{ conversation: { ...conversation, stage }, etag: kept?.etag }]);
    await passes(NOW + 30 * MONTH);
    expect(await rows()).toMatchObject(ALL);
    await passes(NOW + 38 * MONTH);
    expect(await rows()).toMatchObject(GONE);
  });

  test('goes after as many months as the organisation says, or never', async () => {
    const short = await world(HELD, 1);
    await short.passes(NOW + 2 * MONTH);
    expect(await short.rows()).toMatchObject(GONE);
    const never = await world(HELD, 0);
    expect(await never.storage.wakeUps.earliest()).toBeUndefined();
  });

  test('leaves no text of itself in any table', async () => {
    const { passes, conversation } = await world(HELD);
    const raw = async () => (await readRaw(server.wire.connectionString, conversation.pair.tenant)).join('\n');
    expect(await raw()).toContain('Onwards');
    await passes(NOW + 30 * MONTH);
    const left = await raw();
    expect(left).not.toContain('Onwards');
    expect(left).not.toContain('quotes');
  });
});
