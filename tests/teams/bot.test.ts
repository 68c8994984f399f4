import { z } from 'zod';
import { textCard } from '../../src/teams/activities';
import { type Turn, verb } from '../../src/teams/bot-feature';
import { ALEX, type BotUnderTest, MEGAN, startBot, TENANT } from '../support/bot-under-test';
import { feature, heard, titleOf } from '../support/sample-feature';
import { BOT, type Teammate } from '../support/teams-activities';

let bot: BotUnderTest;
beforeEach(async () => {
  heard.length = 0;
  bot = await startBot([feature]);
});
afterEach(() => bot.stop());

const last = (person: Teammate) => bot.connector.shown(person).at(-1);

describe('a command', () => {
  test.each([
    ['/career', 'set up'],
    ['career', 'set up'],
    ['  CAREER  ', 'set up'],
    [`<at>${BOT.name}</at> career&nbsp;`, 'set up'],
    ['/career <at>Alex Wilber</at>', 'set up'],
    ['/career @Alex', 'set up'],
    ['/career actions', 'actions'],
    ['Career ACTIONS please', 'actions'],
    [`<p><at>${BOT.name}</at> /career actions</p>`, 'actions'],
  ])('%j is answered with the card of %s', async (text, title) => {
    await bot.connector.say(MEGAN, text);
    expect(titleOf(last(MEGAN))).toBe(title);
    expect(last(MEGAN)).toMatchObject({ summary: `About ${title}`, text: '' });
  });

  test.each(['hello', 'careers', 'my career', '/career nonsense', ''])('%j is none', async (text) => {
    await bot.connector.say(MEGAN, text);
    expect(last(MEGAN)?.text).toBe(`You said ${text}`);
  });

  test('tells the feature who asks, and when', async () => {
    await bot.connector.say({ ...MEGAN, id: MEGAN.id.toUpperCase() }, '/career');
    expect(heard[0]?.turn).toEqual({
      by: {
        tenant: TENANT,
        id: MEGAN.id,
        name: 'Megan Bowen',
        email: 'megan@contoso.example',
        timeZone: 'Europe/Stockholm',
        locale: 'en-US',
      },
      now: 1_800_000_000_000,
    });
  });

  test('ignores a time zone that does not exist', async () => {
    await bot.connector.say({ ...MEGAN, timeZone: 'Mars/Olympus' }, '/career');
    expect(heard[0]?.turn.by.timeZone).toBe('Europe/Madrid');
  });
});

describe('in a group chat', () => {
  const group = () => bot.connector.group(MEGAN, ALEX);

  test('the answer goes to the private chat, and the group reads a neutral line', async () => {
    await bot.connector.install(MEGAN);
    await bot.connector.say(MEGAN, `<at>${BOT.name}</at> career`, group());
    expect(titleOf(last(MEGAN))).toBe('set up');
    expect(bot.connector.shown(group())).toMatchObject([{ text: expect.stringContaining('in private') }]);
    expect(bot.connector.shown(group())[0]?.card).toBeUndefined();
  });

  test('someone without the app is told how to get there, and nothing else', async () => {
    await bot.connector.say(ALEX, `<at>${BOT.name}</at> career line`, group());
    expect(bot.connector.shown(group()).map(({ text }) => text)).toEqual([expect.stringContaining('add the app')]);
    expect(bot.connector.shown(ALEX)).toEqual([]);
  });

  test('a line of text goes to the private chat as well', async () => {
    await bot.connector.install(MEGAN);
    await bot.connector.say(MEGAN, 'career line', group());
    expect(titleOf(last(MEGAN))).toBe('just a line of content');
    expect(JSON.stringify(bot.connector.shown(group()))).not.toContain('content');
  });

  test('a person named with an @ is known by their Entra id', async () => {
    await bot.connector.install(MEGAN);
    await bot.connector.say(MEGAN, `<at>${BOT.name}</at> career <at>${ALEX.name}</at>`, group(), [ALEX]);
    expect(heard[0]?.turn.mentioned).toEqual({ id: ALEX.id, name: ALEX.name });
  });

  test.each([
    ['the bot itself', BOT.name, []],
    [
      'someone whom Teams does not tell about',
      'Guest',
      [{ id: 'a1b2c3d4-0000-4000-8000-0000000000ff', name: 'Guest' }],
    ],
  ])('to name %s is to name nobody, and the command is answered all the same', async (_, name, also) => {
    await bot.connector.install(MEGAN);
    await bot.connector.say(MEGAN, `<at>${BOT.name}</at> career <at>${name}</at>`, group(), also);
    expect(heard[0]?.turn).not.toHaveProperty('mentioned');
    expect(titleOf(last(MEGAN))).toBe('set up');
  });

  test('a button does nothing', async () => {
    await bot.connector.install(MEGAN);
    const answer = await bot.connector.act(MEGAN, '1', { verb: 'save', data: { of: 'a card', word: '' } }, group());
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(heard).toEqual([]);
  });
});

describe('a feature that keeps its cards up to date', () => {
  test.each([
    ['in the private chat', () => undefined],
    ['when it was asked in a group', () => bot.connector.group(MEGAN, ALEX)],
  ])('hears under which id a card stands %s, and which one a click is on', async (_, chat) => {
    const shown: string[] = [];
    const turns: Turn[] = [];
    await bot.stop();
    const answer = async (turn: Turn) => {
      turns.push(turn);
      return { card: textCard('mine'), summary: 'News', shown: async (message: string) => void shown.push(message) };
    };
    bot = await startBot([{ commands: [{ word: 'mine', answer }], verbs: [verb('touch', z.unknown(), answer)] }]);
    await bot.connector.install(MEGAN);
    await bot.connector.say(MEGAN, `<at>${BOT.name}</at> /career mine`, chat());
    const message = last(MEGAN)?.id ?? '';
    await bot.connector.act(MEGAN, message, { verb: 'touch', data: {} });
    expect(shown).toEqual([message]);
    expect(turns.map((turn) => turn.message)).toEqual([undefined, message]);
  });
});
