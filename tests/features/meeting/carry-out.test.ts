import type { Command } from '../../../src/domain/command';
import type { CommandAnswer, MeetingNews } from '../../../src/domain/live';
import type { Meeting } from '../../../src/domain/meeting';
import type { Person } from '../../../src/domain/person';
import { minutes } from '../../../src/domain/time';
import { carryOut } from '../../../src/features/meeting/carry-out';
import { join } from '../../../src/features/meeting/join';
import { startAzurite } from '../../support/azurite';
import { KEY, NOW, openTalk, PEOPLE, REF, STRANGER, type Talk } from '../../support/talk';

const { manager: MEGAN, employee: ALEX } = PEOPLE;

describe('A command from a panel', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    await join(talk, talk.panelOf(MEGAN), { conversation: KEY, timeZone: 'UTC', locale: 'en' });
    await does(MEGAN, { id: 'start', do: 'start' });
    talk.told.length = 0;
  });

  const does = (person: Person, command: Command, conversation = KEY): Promise<CommandAnswer> =>
    carryOut(talk, talk.panelOf(person), { conversation, command });
  const note = (id: string, isPrivate = false): Command => ({ id, do: 'note', note: id, text: id, private: isPrivate });
  const stored = async (): Promise<Meeting | undefined> => (await talk.conversations.meeting(REF))?.value;
  const heardBy = (part: 'manager' | 'employee') =>
    talk.told.filter(({ room }) => room.endsWith(part)).map(({ message }) => (message as MeetingNews).meeting);

  it('is stored, and answered with the meeting and the server’s time', async () => {
    talk.clock.now = NOW + minutes(1);
    const answer = await does(ALEX, { id: 'go', do: 'go', from: 0, to: 1 });
    expect(answer).toMatchObject({ meeting: { phase: 1, spent: [minutes(1), 0, 0, 0, 0, 0] }, now: NOW + minutes(1) });
    expect(await stored()).toMatchObject({ phase: 1 });
  });

  it('is told to both', async () => {
    await does(ALEX, note('n1'));
    for (const part of ['manager', 'employee'] as const)
      expect(heardBy(part)).toMatchObject([{ notes: [{ id: 'n1' }] }]);
    expect(talk.told[0]).toMatchObject({ event: 'meeting', message: { conversation: KEY, now: NOW } });
  });

  it('never shows a private note to the other one, in no answer and no news', async () => {
    await does(ALEX, note('secret', true));
    const answer = await does(MEGAN, note('open'));
    expect(heardBy('employee').at(-1)?.notes).toHaveLength(2);
    expect(JSON.stringify([heardBy('manager').map(({ notes }) => notes), answer])).not.toContain('"text":"secret"');
  });

  it('does its work once, however often it comes', async () => {
    await does(ALEX, note('n1'));
    await does(MEGAN, { id: 'later', do: 'pause' });
    expect(await does(ALEX, note('n1'))).toMatchObject({ meeting: { notes: [{ id: 'n1' }] } });
    expect((await stored())?.notes).toHaveLength(1);
  });

  it('loses nothing when both type at once', async () => {
    const answers = await Promise.all([does(ALEX, note('a')), does(MEGAN, note('b')), does(ALEX, note('c'))]);
    expect(answers.some((answer) => 'refused' in answer)).toBe(false);
    expect((await stored())?.notes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('moves on once when both click "next" at once', async () => {
    const next = (id: string): Command => ({ id, do: 'go', from: 0, to: 1 });
    const answers = await Promise.all([does(ALEX, next('a')), does(MEGAN, next('b'))]);
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'moved-on', now: NOW }]);
    expect((await stored())?.phase).toBe(1);
  });

  it('is refused with the reason, and tells nobody', async () => {
    expect(await does(ALEX, { id: 'g', do: 'go', from: 0, to: 9 })).toEqual({ refused: 'no-such-phase', now: NOW });
    expect(talk.told).toEqual([]);
  });

  it('tells nobody what could not be stored', async () => {
    const write = async () => 'changed-meanwhile' as const;
    const unlucky = { ...talk, conversations: { ...talk.conversations, write } };
    const sent = carryOut(unlucky, talk.panelOf(ALEX), { conversation: KEY, command: note('n1') });
    await expect(sent).rejects.toThrow('changed 5 times');
    expect(talk.told).toEqual([]);
  });

  it('answers a stranger as it answers for no conversation at all', async () => {
    const none = { refused: 'not-found', now: NOW };
    expect(await does(STRANGER, note('n1'))).toEqual(none);
    expect(await does({ ...ALEX, tenant: 'fabrikam' }, note('n1'))).toEqual(none);
    expect(await does(ALEX, note('n1'), { ...KEY, id: 'never' })).toEqual(none);
    // A pair that the sender has made up around themselves has no meeting.
    expect(await does(STRANGER, note('n1'), { ...KEY, manager: STRANGER.id })).toEqual(none);
  });

  it('takes ids in either case, as Entra writes them', async () => {
    const shouted = { ...KEY, manager: KEY.manager.toUpperCase() };
    expect(await does(ALEX, note('n1'), shouted)).toHaveProperty('meeting');
  });
});
