import { roomOf } from '../../../src/domain/room';
import { carryOut } from '../../../src/features/meeting/carry-out';
import { join } from '../../../src/features/meeting/join';
import { createWatch, type Watch } from '../../../src/features/meeting/watch';
import { think } from '../../../src/features/prepare/think';
import { startAzurite } from '../../support/azurite';
import { KEY, openTalk, PEOPLE, REF, type Talk } from '../../support/talk';

const { manager: MEGAN, employee: ALEX } = PEOPLE;
const ASKED = { timeZone: 'UTC', locale: 'en-GB' };

/** One instance that serves Megan's panel, while Alex does everything on another. Time passes when the test says so. */
describe('Watching what other instances store', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let elsewhere: Talk;
  let told: Talk['told'];
  let listening: Set<string>;
  let reads: string[];
  let waits: (() => unknown)[];
  let watch: Watch;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    elsewhere = await openTalk(azurite.connectionString);
    [told, listening, reads, waits] = [[], new Set(), [], []];
    const { conversations, now } = elsewhere;
    watch = createWatch(
      {
        conversations: {
          meeting: (ref) => noted('meeting', conversations.meeting(ref)),
          preparation: (ref, role) => noted('preparation', conversations.preparation(ref, role)),
        },
        tell: (room, event, message) => void told.push({ room, event, message }),
        audience: { hears: (room) => listening.has(room) },
        now,
      },
      (go) => void waits.push(go),
    );
    await meganJoins();
  });

  const noted = <Answer>(what: string, answer: Answer): Answer => {
    reads.push(what);
    return answer;
  };
  const meganJoins = () =>
    join(
      { ...elsewhere, watch },
      { by: MEGAN, listen: (room) => void listening.add(room) },
      { ...ASKED, conversation: KEY },
    );
  const looks = async (times = 1) => {
    for (let time = 0; time < times; time += 1) await waits.shift()?.();
  };
  const alexDoes = (command: object) =>
    carryOut(elsewhere, elsewhere.panelOf(ALEX), { conversation: KEY, command } as Parameters<typeof carryOut>[2]);
  const alexThinks = (text: string, share: boolean) =>
    think(elsewhere, elsewhere.panelOf(ALEX), { conversation: KEY, question: 0, text, share });
  const toldMegan = (event: string) =>
    told.filter((each) => each.event === event && each.room === roomOf(REF, 'manager')).map(({ message }) => message);

  it('tells what is new within one look, each in their own view', async () => {
    await alexDoes({ id: '1', do: 'start' });
    await alexDoes({ id: '2', do: 'note', note: 'n', text: 'Mine alone', private: true });
    await looks();
    expect(toldMegan('meeting')).toMatchObject([{ meeting: { startedAt: elsewhere.now(), notes: [] } }]);
  });

  it('costs one read a look, and says nothing while nothing is new', async () => {
    await alexDoes({ id: '1', do: 'start' });
    await looks();
    told.length = 0;
    reads.length = 0;
    await looks(8);
    expect(reads).toEqual(Array(8).fill('meeting'));
    expect(told).toEqual([]);
  });

  it('does not tell again what was done on this very instance', async () => {
    const command = { id: '1', do: 'start' } as const;
    await carryOut({ ...elsewhere, watch }, elsewhere.panelOf(MEGAN), { conversation: KEY, command });
    await looks(2);
    expect(told).toEqual([]);
  });

  it('tells thoughts that were shared, while both still wait for the start', async () => {
    await looks(4);
    told.length = 0;
    await alexThinks('Teaching', true);
    await alexThinks('Teaching others', false);
    await alexThinks('Teaching others', true);
    await looks(4);
    expect(toldMegan('shared')).toMatchObject([{ shared: [{ text: 'Teaching others' }] }]);
    await alexDoes({ id: '1', do: 'start' });
    await looks();
    reads.length = 0;
    await looks(8);
    expect(reads).not.toContain('preparation');
  });

  it('never tells a thought to the other one that is not shared', async () => {
    await alexThinks('I have had an offer elsewhere', false);
    await looks(4);
    expect(toldMegan('shared')).toEqual([expect.objectContaining({ shared: [] })]);
  });

  it('ends when the last panel has left, and begins again with the next', async () => {
    listening.clear();
    reads.length = 0;
    await looks();
    expect([reads, waits]).toEqual([[], []]);
    await meganJoins();
    await alexDoes({ id: '1', do: 'start' });
    await looks();
    expect(toldMegan('meeting')).toHaveLength(1);
  });

  it('ends with the meeting', async () => {
    for (const command of [
      { id: '1', do: 'start' },
      { id: '2', do: 'so-what', text: 'Onwards.' },
      { id: '3', do: 'agree-cadence', cadence: 'quarterly' },
      { id: '4', do: 'take-baton', taken: true },
      { id: '5', do: 'close' },
    ])
      await alexDoes(command);
    await looks();
    expect(toldMegan('meeting')).toMatchObject([{ meeting: { closedAt: elsewhere.now() } }]);
    expect(waits).toEqual([]);
  });

  it('goes on after a look that failed', async () => {
    const { meeting } = elsewhere.conversations;
    elsewhere.conversations.meeting = () => Promise.reject(new Error('the tables cannot be reached'));
    await looks();
    elsewhere.conversations.meeting = meeting;
    await alexDoes({ id: '1', do: 'start' });
    await looks();
    expect(toldMegan('meeting')).toHaveLength(1);
  });
});
