import type { PrepareRequest } from '../../../src/domain/live';
import type { Role } from '../../../src/domain/pair';
import type { Person } from '../../../src/domain/person';
import { roomOf } from '../../../src/domain/room';
import { join } from '../../../src/features/meeting/join';
import { prepareRequest } from '../../../src/features/prepare/messages';
import { think } from '../../../src/features/prepare/think';
import { startAzurite } from '../../support/azurite';
import { KEY, NOW, openTalk, PAIR, PEOPLE, REF, STRANGER, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
const SECRET = 'I have had an offer elsewhere';

describe('Preparing in the panel', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
  });

  const says = (by: Person, request: Omit<PrepareRequest, 'conversation'>, conversation = KEY) =>
    think(talk, talk.panelOf(by), { conversation, ...request });
  const toldTo = (role: Role) => talk.told.flatMap(({ room, ...rest }) => (room === roomOf(REF, role) ? [rest] : []));
  const joined = async (by: Person) => {
    const answer = await join(talk, talk.panelOf(by), { timeZone: 'UTC', locale: 'en-GB' });
    if ('refused' in answer) throw new Error(answer.refused);
    return answer;
  };

  it('keeps a thought, acknowledges it, and gives it back to its author alone', async () => {
    const mine = [{ question: 0, text: SECRET }];
    expect(await says(ALEX, { question: 0, text: SECRET })).toEqual({ preparation: mine, preparationVersion: 1 });
    expect((await joined(ALEX)).preparation).toEqual(mine);
    expect(JSON.stringify(await joined(MEGAN))).not.toContain(SECRET);
    expect(JSON.stringify(await says(MEGAN, { question: 0, text: 'Help' }))).not.toContain(SECRET);
    expect(JSON.stringify([toldTo('manager'), talk.sent])).not.toContain(SECRET);
  });

  it('tells every panel of its author, since they may have two', async () => {
    await says(ALEX, { question: 0, text: SECRET });
    const preparation = [{ question: 0, text: SECRET }];
    expect(toldTo('employee')).toEqual([
      { event: 'prepared', message: { conversation: KEY, preparation, preparationVersion: 1 } },
    ]);
  });

  it('lets the other one read what is shared, at once and when they come back, until it is taken back', async () => {
    await says(ALEX, { question: 0, text: SECRET });
    await says(ALEX, { question: 'free', text: 'Teaching', share: true });
    const shared = [{ question: 'free', text: 'Teaching', sharedAt: NOW }];
    expect(talk.told.at(-1)).toMatchObject({ event: 'shared', message: { conversation: KEY, shared } });
    expect(talk.told.at(-1)?.room).toMatch(/manager$/);
    expect((await joined(MEGAN)).shared).toEqual(shared);
    await says(ALEX, { question: 'free', share: false });
    expect((await joined(MEGAN)).shared).toEqual([]);
    expect(talk.told.at(-1)).toMatchObject({ message: { shared: [] } });
  });

  it('does the same again when it is sent again', async () => {
    const once = await says(ALEX, { question: 0, text: 'Teaching', share: true });
    expect(await says(ALEX, { question: 0, text: 'Teaching', share: true })).toEqual(once);
  });

  it('names the questions as the agenda does', async () => {
    const { questions, agenda } = await joined(ALEX);
    const ahead = agenda.flatMap(({ prompts }) => prompts.filter((prompt) => prompt.ahead));
    expect(questions).toEqual(ahead.map(({ id, ask }) => ({ id, ask })));
  });

  it('answers a stranger as if there were nothing', async () => {
    expect(await says(STRANGER, { question: 0, text: 'Mine' })).toEqual({ refused: 'not-found' });
    expect(await says(ALEX, { question: 0, text: 'x' }, { ...KEY, id: 'never' })).toEqual({ refused: 'not-found' });
  });

  it('refuses what makes no sense, and what comes too late', async () => {
    expect(await says(ALEX, { question: 2, text: 'There is no third question' })).toEqual({ refused: 'unreadable' });
    expect(await says(ALEX, { question: 0, share: true })).toEqual({ refused: 'nothing-written' });
    expect(await says(ALEX, { question: 0, text: 'x'.repeat(2001) })).toEqual({ refused: 'too-long' });
    const kept = await talk.conversations.find(REF);
    if (!kept) throw new Error('no conversation');
    const stage = { is: 'cancelled', by: 'manager', word: '', startsAt: NOW } as const;
    await talk.conversations.write(PAIR, [{ conversation: { ...kept.value, stage }, etag: kept.etag }]);
    expect(await says(ALEX, { question: 0, text: 'x' })).toEqual({ refused: 'over' });
  });

  it.each([[{ question: 3 }], [{ question: -1 }], [{ question: 'other' }], [{ question: 0, text: 7 }]])(
    'does not read %j',
    (request) => {
      expect(prepareRequest.safeParse({ conversation: KEY, ...request }).success).toBe(false);
    },
  );
});
