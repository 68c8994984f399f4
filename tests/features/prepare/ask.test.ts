import { decline } from '../../../src/domain/answer';
import { hold } from '../../../src/domain/conversation';
import { days, minutes } from '../../../src/domain/time';
import { ask } from '../../../src/features/prepare/ask';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { agreed, keep, NOW, openTalk, PAIR, PEOPLE, type Talk } from '../../support/talk';

/** A Thursday; the Monday before it is three days ahead. */
const THURSDAY = Date.parse('2026-12-03T10:00:00Z');
const MONDAY_AT_NINE = Date.parse('2026-11-30T08:00:00Z');
const REF = { pair: PAIR, id: 'talk-2' };
const ALARM = { kind: 'questions', due: MONDAY_AT_NINE, pair: PAIR, subject: REF.id, reader: 'employee' } as const;

describe('Questions that are due', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    await keep(talk, agreed({ id: REF.id }, THURSDAY));
  });

  const found = async () => {
    const kept = await talk.conversations.find(REF);
    if (!kept) throw new Error('no conversation');
    return kept;
  };
  const startAt = async (startsAt: number) => {
    const { value, etag } = await found();
    const stage = { is: 'agreed', by: 'employee', startsAt } as const;
    await talk.conversations.write(PAIR, [{ conversation: { ...value, stage }, etag }]);
  };
  const ringAt = (now: number) => ask(talk, { ...ALARM, due: now }, now);

  it('go to their reader in private, with nothing of it in the notification', async () => {
    expect(await ringAt(MONDAY_AT_NINE)).toEqual({ is: 'done' });
    const [sent] = talk.sent;
    expect(sent?.to).toBe(PEOPLE.employee.id);
    expect(sent?.summary).toBe('A few questions to think about');
    expect(sent && textIn(sent.card)).toMatch(/Megan Bowen, Thursday 3 December/);
  });

  it('go out once, however many alarms were set for them', async () => {
    await ringAt(MONDAY_AT_NINE);
    expect(await ringAt(MONDAY_AT_NINE + minutes(1))).toEqual({ is: 'done' });
    await startAt(THURSDAY + days(14));
    await ringAt(MONDAY_AT_NINE + days(14));
    expect(talk.sent).toHaveLength(1);
  });

  it('go to each of the two', async () => {
    await ringAt(MONDAY_AT_NINE);
    await ask(talk, { ...ALARM, reader: 'manager' }, MONDAY_AT_NINE + days(1));
    expect(talk.sent.map(({ to }) => to)).toEqual(['alex', 'megan']);
  });

  it('wait for the new day when the date was moved away', async () => {
    await startAt(THURSDAY + days(7));
    expect(await ringAt(MONDAY_AT_NINE)).toEqual({ is: 'again', due: MONDAY_AT_NINE + days(7) });
    expect(talk.sent).toEqual([]);
  });

  it('go out late rather than not at all, as long as the talk is ahead', async () => {
    await ringAt(THURSDAY - minutes(30));
    expect(talk.sent).toHaveLength(1);
  });

  it('stay away once the date has passed, or the talk is held', async () => {
    expect(await ringAt(THURSDAY)).toEqual({ is: 'done' });
    const { value, etag } = await found();
    await talk.conversations.write(PAIR, [
      { conversation: hold(value, { soWhat: 'Yes', next: '2027-02-22' }, NOW), etag },
    ]);
    expect(await ringAt(MONDAY_AT_NINE)).toEqual({ is: 'done' });
    expect(talk.sent).toEqual([]);
  });

  it('stay away from a conversation that was declined or let go', async () => {
    const { value, etag } = await found();
    const proposed = { ...value, stage: { is: 'proposed', by: 'manager', slots: [THURSDAY] } } as const;
    const declined = decline(proposed, 'employee', '', NOW);
    if ('refused' in declined) throw new Error(declined.refused);
    const [next] = (await talk.conversations.write(PAIR, [{ conversation: declined, etag }])) as string[];
    expect(await ringAt(MONDAY_AT_NINE)).toEqual({ is: 'done' });
    const stage = { is: 'cancelled', by: 'manager', word: '', startsAt: THURSDAY } as const;
    await talk.conversations.write(PAIR, [{ conversation: { ...value, stage }, etag: next }]);
    expect(await ringAt(MONDAY_AT_NINE)).toEqual({ is: 'done' });
    expect(talk.sent).toEqual([]);
  });

  it('ask again when the answer that they are about is not stored yet', async () => {
    const { value, etag } = await found();
    const stage = { is: 'proposed', by: 'manager', slots: [THURSDAY] } as const;
    await talk.conversations.write(PAIR, [{ conversation: { ...value, stage }, etag }]);
    expect(await ringAt(MONDAY_AT_NINE)).toEqual({ is: 'missing' });
    expect(await ask(talk, { ...ALARM, subject: 'never' }, MONDAY_AT_NINE)).toEqual({ is: 'missing' });
  });

  it('wait for someone whom the bot cannot reach', async () => {
    await talk.people.unreach(PEOPLE.employee);
    expect(await ringAt(MONDAY_AT_NINE)).toEqual({ is: 'waiting' });
    await talk.people.remember({ ...PEOPLE.employee, reach: { serviceUrl: 'x', chat: 'back' } });
    expect(await ringAt(MONDAY_AT_NINE + days(1))).toEqual({ is: 'done' });
    expect(talk.sent).toHaveLength(1);
  });
});
