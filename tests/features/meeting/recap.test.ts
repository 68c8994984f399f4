import { hold, recapped } from '../../../src/domain/conversation';
import { minutes } from '../../../src/domain/time';
import type { WakeUp } from '../../../src/domain/wake-up';
import { recap } from '../../../src/features/meeting/recap';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { meetingOf } from '../../support/meetings';
import { NOW, openTalk, PAIR, PEOPLE, REF, type Talk } from '../../support/talk';

const ALARM: WakeUp = { kind: 'recap', due: NOW, pair: PAIR, subject: REF.id, reader: 'employee' };

describe('A recap that is due', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    const kept = await talk.conversations.find(REF);
    if (!kept) throw new Error('no conversation');
    const conversation = hold(kept.value, { soWhat: 'I will try design', next: '2027-02-22' }, NOW);
    const parked = [{ id: 'p', by: 'manager' as const, text: 'The late reports' }];
    const meeting = { ...meetingOf('30', [], REF.id), startedAt: NOW, closedAt: NOW, parked };
    const common = { pair: PAIR, owner: 'employee', due: '2026-12-04', createdAt: NOW, state: { is: 'open' } } as const;
    await talk.conversations.write(PAIR, [
      { conversation, etag: kept.etag },
      { meeting },
      { action: { ...common, id: 'a1', conversation: REF.id, text: 'Ask Patti' } },
      { action: { ...common, id: 'a0', conversation: 'talk-0', text: 'From another talk' } },
    ]);
  });

  const stage = async () => (await talk.conversations.find(REF))?.value.stage;

  it('says what this talk came to, in private, and is recorded', async () => {
    expect(await recap(talk, ALARM)).toEqual({ is: 'done' });
    const [sent] = talk.sent;
    expect(sent?.to).toBe('alex');
    const text = sent ? textIn(sent.card) : '';
    expect(text).toContain('I will try design');
    expect(text).toContain('Ask Patti');
    expect(text).toContain('The late reports');
    expect(text).not.toContain('From another talk');
    expect(await stage()).toMatchObject({ recapped: ['employee'] });
  });

  it('says nothing of its content in the notification', async () => {
    await recap(talk, ALARM);
    expect(talk.sent[0]?.summary).toBe('Your recap is here.');
  });

  it('waits for someone whom the bot cannot reach, and is not taken for sent', async () => {
    await talk.people.unreach(PEOPLE.employee);
    expect(await recap(talk, ALARM)).toEqual({ is: 'waiting' });
    expect(await stage()).not.toHaveProperty('recapped');
  });

  it('comes once, however many alarms were set for it', async () => {
    await recap(talk, { ...ALARM, due: NOW + minutes(5) });
    expect(await recap(talk, ALARM)).toEqual({ is: 'done' });
    expect(talk.sent).toHaveLength(1);
  });

  it('is dropped when it was sent already, and asks again when the close is not stored yet', async () => {
    const kept = await talk.conversations.find(REF);
    if (!kept) throw new Error('no conversation');
    await talk.conversations.write(PAIR, [{ conversation: recapped(kept.value, 'employee'), etag: kept.etag }]);
    expect(await recap(talk, ALARM)).toEqual({ is: 'done' });
    expect(await recap(talk, { ...ALARM, subject: 'never' })).toEqual({ is: 'missing' });
    expect(talk.sent).toEqual([]);
  });

  it('keeps apart what the two were sent when both are recorded at once', async () => {
    await Promise.all([recap(talk, ALARM), recap(talk, { ...ALARM, reader: 'manager' })]);
    const held = await stage();
    expect(held?.is === 'held' && [...(held.recapped ?? [])].sort()).toEqual(['employee', 'manager']);
  });
});
