import type { Person } from '../../../src/domain/person';
import { LONGEST_REFLECTION } from '../../../src/domain/preparation';
import { roomOf } from '../../../src/domain/room';
import { registerPrepare } from '../../../src/features/prepare/register';
import type { Reply } from '../../../src/teams/bot-feature';
import { startAzurite } from '../../support/azurite';
import { buttonsOf, filledIn, inputsOf } from '../../support/card-buttons';
import { textIn } from '../../support/card-rules';
import { agreed, KEY, keep, NOW, openTalk, PAIR, PEOPLE, REF, STRANGER, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
const SECRET = 'I have had an offer elsewhere';

describe('Preparing by card', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
  });

  const bot = () => registerPrepare(talk).bot;
  const cardOf = (reply: Reply | undefined) => {
    if (!reply || !('card' in reply)) throw new Error(`no card, but ${JSON.stringify(reply)}`);
    return reply.card;
  };
  const open = async (by: Person) => cardOf(await bot().commands?.[0]?.answer({ by, now: NOW }));
  const send = async (by: Person, name: string, data: unknown) => {
    const known = bot().verbs?.find(({ verb }) => verb === name);
    return known?.answer({ by, now: NOW }, known.data.parse(data));
  };
  const press = async (by: Person, name: string, card: object, typed: Record<string, string> = {}) => {
    const button = buttonsOf(card).find(({ verb }) => verb === name);
    if (!button) throw new Error(`no button ${name}`);
    return cardOf(await send(by, name, filledIn(card, button, typed)));
  };
  const kept = async (role: 'manager' | 'employee') => (await talk.conversations.preparation(REF, role))?.value;

  it('keeps what is written, shows it in place, and nobody else sees a word of it', async () => {
    const saved = await press(ALEX, 'prepare.save', await open(ALEX), { q0: SECRET, free: 'More' });
    expect(textIn(saved)).toContain('Saved. Only you can read it.');
    expect(inputsOf(saved).get('q0')?.value).toBe(SECRET);
    expect(JSON.stringify(await open(MEGAN))).not.toContain(SECRET);
    expect(JSON.stringify(await press(MEGAN, 'prepare.save', await open(MEGAN), { q0: 'Help' }))).not.toContain(SECRET);
    const toldMegan = talk.told.filter(({ room }) => room === roomOf(REF, 'manager'));
    expect(JSON.stringify([toldMegan, talk.sent])).not.toContain(SECRET);
  });

  it('shares one at a time, and tells the other one’s panel that one alone', async () => {
    const saved = await press(ALEX, 'prepare.save', await open(ALEX), { q0: SECRET, q1: 'Teaching' });
    const shared = await press(ALEX, 'prepare.share', saved, { share: '1' });
    expect(textIn(shared)).toContain('Megan Bowen can now read what is ticked');
    expect(JSON.stringify(await open(MEGAN))).toContain('Teaching');
    expect(JSON.stringify(await open(MEGAN))).not.toContain(SECRET);
    const [room, news] = [talk.told.at(-1)?.room, talk.told.at(-1)?.message];
    expect(room).toMatch(/manager$/);
    expect(news).toEqual({ conversation: KEY, shared: [{ question: 1, text: 'Teaching', sharedAt: NOW }] });
  });

  it('takes back what is no longer ticked', async () => {
    const shared = await press(ALEX, 'prepare.share', await open(ALEX), { q1: 'Teaching', share: '1' });
    await press(ALEX, 'prepare.share', shared, { share: '' });
    expect(JSON.stringify(await open(MEGAN))).not.toContain('Teaching');
    expect((await kept('employee'))?.reflections).toEqual([{ question: 1, text: 'Teaching' }]);
  });

  it('does not undo with an old card what was written elsewhere since', async () => {
    const old = await open(ALEX);
    await press(ALEX, 'prepare.share', await open(ALEX), { q0: 'Newer', share: '0' });
    await press(ALEX, 'prepare.save', old, { q1: 'Added on the old card' });
    await press(ALEX, 'prepare.share', old, { share: '1' });
    expect((await kept('employee'))?.reflections).toEqual([
      { question: 0, text: 'Newer', sharedAt: NOW },
      { question: 1, text: 'Added on the old card', sharedAt: NOW },
    ]);
  });

  it('forgets what is cleared', async () => {
    const saved = await press(ALEX, 'prepare.save', await open(ALEX), { q0: SECRET });
    await press(ALEX, 'prepare.save', saved, { q0: '' });
    expect((await kept('employee'))?.reflections).toEqual([]);
  });

  it('keeps what was typed when it is too long, or when there is nothing to share', async () => {
    const long = 'x'.repeat(LONGEST_REFLECTION + 1);
    const again = await press(ALEX, 'prepare.save', await open(ALEX), { q0: long });
    expect(textIn(again)).toContain('too long');
    expect(inputsOf(again).get('q0')?.value).toBe(long);
    expect(textIn(await press(ALEX, 'prepare.share', await open(ALEX), { share: '0' }))).toContain(
      'You ticked a question',
    );
    expect(await kept('employee')).toBeUndefined();
  });

  it('answers a stranger, and the same ids the other way round, as if there were nothing', async () => {
    await press(ALEX, 'prepare.share', await open(ALEX), { q0: SECRET, share: '0' });
    const nothing = await send(ALEX, 'prepare.save', { ...KEY, id: 'never', shown: {} });
    expect(await send(STRANGER, 'prepare.save', { ...KEY, shown: {} })).toEqual(nothing);
    const turned = { manager: ALEX.id, employee: MEGAN.id, id: KEY.id, shown: {} };
    expect(await send(ALEX, 'prepare.save', turned)).toEqual(nothing);
    expect(await bot().commands?.[0]?.answer({ by: STRANGER, now: NOW })).toHaveProperty('text');
  });

  it('keeps both people’s thoughts apart when they save in the same moment', async () => {
    const [mine, theirs] = [await open(ALEX), await open(MEGAN)];
    await Promise.all([
      press(ALEX, 'prepare.save', mine, { q0: 'Of Alex' }),
      press(MEGAN, 'prepare.save', theirs, { q0: 'Of Megan' }),
    ]);
    expect((await kept('employee'))?.reflections).toEqual([{ question: 0, text: 'Of Alex' }]);
    expect((await kept('manager'))?.reflections).toEqual([{ question: 0, text: 'Of Megan' }]);
  });

  it('says kindly that there is nothing left to prepare', async () => {
    const card = await open(ALEX);
    const found = await talk.conversations.find(REF);
    if (!found) throw new Error('no conversation');
    const stage = { is: 'cancelled', by: 'manager', word: '', startsAt: NOW } as const;
    await talk.conversations.write(PAIR, [{ conversation: { ...found.value, stage }, etag: found.etag }]);
    const [button] = buttonsOf(card);
    expect(await send(ALEX, 'prepare.save', button?.data)).toMatchObject({ text: expect.stringContaining('no date') });
    expect(await bot().commands?.[0]?.answer({ by: ALEX, now: NOW })).toHaveProperty('text');
  });

  it('opens the conversation that comes next', async () => {
    await keep(talk, agreed({ id: 'talk-2', questions: [{ own: 'Later?' }, { prompt: 'proud' }] }, NOW + 86_400_000));
    expect(textIn(await open(ALEX))).not.toContain('Later?');
  });
});
