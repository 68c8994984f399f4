import { apply } from '../../../src/domain/command';
import { hold } from '../../../src/domain/conversation';
import { days, minutes } from '../../../src/domain/time';
import { checkReady } from '../../../src/features/ready/check-ready';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { meetingOf } from '../../support/meetings';
import { NOW, openTalk, PAIR, PEOPLE, REF, STARTS_AT, type Talk } from '../../support/talk';

const DUE = STARTS_AT - minutes(10);
const ALARM = { kind: 'ready', due: DUE, pair: PAIR, subject: REF.id, reader: 'employee' } as const;

describe('A ready check that is due', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
  });

  const ringAt = (now: number) => checkReady(talk, ALARM, now);
  const change = async (stage: object) => {
    const kept = await talk.conversations.find(REF);
    if (!kept) throw new Error('no conversation');
    const conversation = { ...kept.value, stage: { ...kept.value.stage, ...stage } as typeof kept.value.stage };
    await talk.conversations.write(PAIR, [{ conversation, etag: kept.etag }]);
  };

  it('comes in private, with nothing of it in the notification', async () => {
    expect(await ringAt(DUE)).toEqual({ is: 'done' });
    expect(talk.sent).toMatchObject([{ to: 'alex', summary: 'Your conversation is about to start' }]);
  });

  it('comes once for each start: a date that was moved deserves another', async () => {
    await ringAt(DUE);
    await ringAt(DUE + minutes(1));
    expect(talk.sent).toHaveLength(1);
    await change({ startsAt: STARTS_AT + days(7) });
    expect(await ringAt(DUE + minutes(2))).toEqual({ is: 'again', due: DUE + days(7) });
    await ringAt(DUE + days(7));
    expect(talk.sent).toHaveLength(2);
  });

  it('brings each of the two what is still open of theirs from earlier talks, and nothing of the other’s', async () => {
    const common = { pair: PAIR, owner: 'manager', due: '2026-11-27', createdAt: NOW, state: { is: 'open' } } as const;
    await talk.conversations.write(PAIR, [
      { action: { ...common, id: 'a1', conversation: 'talk-0', text: 'Introduce Alex to Patti' } },
      { action: { ...common, id: 'a2', conversation: 'talk-0', text: 'Kept', state: { is: 'done', at: NOW } } },
      { action: { ...common, id: 'a3', conversation: 'talk-0', text: 'A commitment', owner: 'employee' } },
    ]);
    await checkReady(talk, { ...ALARM, reader: 'manager' }, DUE);
    await ringAt(DUE);
    const [megans, alexs] = talk.sent.map(({ card }) => textIn(card));
    expect(megans).toContain('Introduce Alex to Patti');
    expect(megans).not.toMatch(/Kept|A commitment/);
    expect(alexs).toContain('A commitment');
    expect(alexs).toContain('What you took on, still open');
    expect(alexs).not.toMatch(/Kept|Introduce Alex to Patti/);
  });

  it('stays away when the two have started without it, or when it is far too late', async () => {
    expect(await ringAt(DUE + minutes(31))).toEqual({ is: 'done' });
    const started = apply(meetingOf('30', [], REF.id), { id: 's', do: 'start' }, 'manager', NOW);
    if ('refused' in started) throw new Error(started.refused);
    await talk.conversations.write(PAIR, [{ meeting: started }]);
    expect(await ringAt(DUE)).toEqual({ is: 'done' });
    expect(talk.sent).toEqual([]);
  });

  it('stays away from a conversation that was held or let go', async () => {
    const kept = await talk.conversations.find(REF);
    if (!kept) throw new Error('no conversation');
    await talk.conversations.write(PAIR, [
      { conversation: hold(kept.value, { soWhat: 'Yes', next: '2027-02-22' }, NOW), etag: kept.etag },
    ]);
    expect(await ringAt(DUE)).toEqual({ is: 'done' });
    expect(talk.sent).toEqual([]);
  });

  it('asks again when the answer that it is about is not stored yet', async () => {
    expect(await checkReady(talk, { ...ALARM, subject: 'never' }, DUE)).toEqual({ is: 'missing' });
  });

  it('is dropped for someone whom the bot cannot reach: afterwards it would be noise', async () => {
    await talk.people.unreach(PEOPLE.employee);
    expect(await ringAt(DUE)).toEqual({ is: 'done' });
    expect(talk.sent).toEqual([]);
  });

  it('keeps what was prepared', async () => {
    const reflections = [{ question: 0, text: 'Teaching' }];
    const preparation = { conversation: REF.id, role: 'employee', reflections, version: 1 } as const;
    await talk.conversations.write(PAIR, [{ preparation }]);
    await ringAt(DUE);
    const after = (await talk.conversations.preparation(REF, 'employee'))?.value;
    expect(after).toEqual({ ...preparation, readyFor: STARTS_AT });
  });
});
