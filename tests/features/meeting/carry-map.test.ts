import type { Command } from '../../../src/domain/command';
import type { ConversationKey } from '../../../src/domain/live';
import type { Person } from '../../../src/domain/person';
import { days } from '../../../src/domain/time';
import { carryOut } from '../../../src/features/meeting/carry-out';
import { join } from '../../../src/features/meeting/join';
import { startAzurite } from '../../support/azurite';
import { agreed, KEY, keep, NOW, openTalk, PAIR, PEOPLE, STRANGER, type Talk } from '../../support/talk';

const { manager: MEGAN, employee: ALEX } = PEOPLE;
const NEXT: ConversationKey = { ...KEY, id: 'talk-2' };
const GOAL: Command = { id: 'g', do: 'write-goal', cell: 'goal', text: 'Lead a team', was: '' };
const NEED: Command = { id: 'n', do: 'write-path', path: 'p1', cell: 'need', text: 'A project', was: '' };

describe('The map of a pair', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    await keep(talk, agreed({ id: NEXT.id }, NOW + days(90)));
  });

  const does = (person: Person, command: Command, conversation = KEY) =>
    carryOut(talk, talk.panelOf(person), { conversation, command });
  async function opens(person: Person, conversation: ConversationKey) {
    const joined = await join(talk, talk.panelOf(person), { conversation, timeZone: 'UTC', locale: 'en' });
    if ('refused' in joined) throw new Error(joined.refused);
    return joined.meeting.map;
  }
  async function draws(): Promise<void> {
    await opens(ALEX, KEY);
    for (const command of [{ id: 's', do: 'start' } as const, GOAL, NEED]) await does(ALEX, command);
  }

  it('opens again in their next conversation', async () => {
    await draws();
    expect(await opens(MEGAN, NEXT)).toMatchObject({ goal: 'Lead a team', paths: [{ id: 'p1', need: 'A project' }] });
  });

  it('is kept though the talk was never closed, and follows every change', async () => {
    await draws();
    await does(MEGAN, { id: 'g2', do: 'write-goal', cell: 'goal', text: 'Lead a small team', was: 'Lead a team' });
    await does(ALEX, { id: 'r', do: 'remove-path', path: 'p1' });
    expect((await talk.conversations.map(PAIR))?.value).toMatchObject({ goal: 'Lead a small team', paths: [] });
  });

  it('keeps both when the two write in one cell at once', async () => {
    await opens(ALEX, KEY);
    await does(ALEX, { id: 's', do: 'start' });
    await Promise.all([does(ALEX, GOAL), does(MEGAN, { ...GOAL, id: 'g2', text: 'Design' })]);
    const goal = (await talk.conversations.map(PAIR))?.value.goal ?? '';
    expect(goal.split('\n').sort()).toEqual(['Design', 'Lead a team']);
  });

  it('is nobody else’s: the same manager’s talk with another employee opens with an empty one', async () => {
    await draws();
    const pair = { ...PAIR, employee: STRANGER.id };
    await keep(talk, agreed({ id: 'talk-3', pair }));
    expect(await opens(STRANGER, { manager: MEGAN.id, employee: STRANGER.id, id: 'talk-3' })).toMatchObject({
      goal: '',
      paths: [],
    });
  });

  it('is the latest one when the next talk starts, though its panel was opened before', async () => {
    await opens(MEGAN, NEXT);
    await draws();
    await does(MEGAN, { id: 'start', do: 'start' }, NEXT);
    expect(await opens(MEGAN, NEXT)).toMatchObject({ goal: 'Lead a team' });
  });
});
