import { registerWelcome } from '../../../src/features/welcome/register';
import { textCard } from '../../../src/teams/activities';
import type { Command } from '../../../src/teams/bot-feature';
import { commandName } from '../../../src/text/command-words';
import { LANGUAGES } from '../../../src/text/languages';
import { ALEX, type BotUnderTest, MEGAN, startBot } from '../../support/bot-under-test';
import { buttonsOf, wordsOf } from '../../support/card-buttons';
import { textsOf } from '../../support/catalogues';
import { titleOf } from '../../support/sample-feature';
import { BOT, type Teammate } from '../../support/teams-activities';
import { WORDS } from '../../support/way-views';

const GERMAN: Teammate = { ...MEGAN, locale: 'de-DE' };

let bot: BotUnderTest;
/** Under which message each answer stands, as its feature was told. */
let shown: string[];
beforeEach(async () => {
  shown = [];
  const { bot: first } = registerWelcome({ commands: () => [...others, ...(first.commands ?? [])] });
  bot = await startBot([first, { commands: others }]);
  await bot.connector.install(MEGAN);
});
afterEach(() => bot.stop());

const others: Command[] = WORDS.filter((word) => !['help', 'privacy'].includes(word)).map((word) => ({
  word,
  answer: async () => ({
    card: textCard(`this is ${commandName(word)}`),
    summary: 'A card',
    shown: async (message: string) => void shown.push(message),
  }),
}));

const last = (person: Teammate) => bot.connector.shown(person).at(-1);
const offered = (person: Teammate) => buttonsOf(last(person)?.card).map(({ data }) => data.command);

describe.each(LANGUAGES)('The words of %s', (language) => {
  const listed = [...textsOf(language, 'json')]
    .filter(([key]) => key.startsWith('commands.words.') && !/(help|privacy)$/.test(key))
    .flatMap(([key, list]) => list.split(', ').map((word): [string, string] => [word, key.split('.')[2] ?? '']));

  it('are understood whatever the reader’s language, with everything before them and with nothing', async () => {
    for (const [word, command] of listed) {
      await bot.connector.say(MEGAN, `/career ${word}`);
      await bot.connector.say(GERMAN, `<at>${BOT.name}</at> ${word.toUpperCase()}`);
      const answers = bot.connector.shown(MEGAN).slice(-2);
      expect([word, ...answers.map(titleOf)]).toEqual([word, `this is ${command}`, `this is ${command}`]);
    }
  });
});

describe('Something that is no command', () => {
  it('is answered with what was probably meant, and nothing is done yet', async () => {
    await bot.connector.say(MEGAN, 'please delete everything');
    expect(titleOf(last(MEGAN))).toBe('Did you mean this?');
    expect(offered(MEGAN)).toEqual(['data']);
    expect(shown).toEqual([]);
  });

  it('leads there with a click, in the place of the card that asked', async () => {
    await bot.connector.say(MEGAN, 'remind me tomorrow');
    expect(offered(MEGAN)).toEqual(['actions', 'settings']);
    const before = bot.connector.shown(MEGAN).length;
    await bot.connector.click(MEGAN, 'Settings');
    expect(titleOf(last(MEGAN))).toBe('this is settings');
    expect(last(MEGAN)).toMatchObject({ updates: 1 });
    expect(bot.connector.shown(MEGAN)).toHaveLength(before);
    expect(shown).toEqual([last(MEGAN)?.id]);
  });

  it('is answered in the reader’s language, whatever it was typed in', async () => {
    await bot.connector.say(GERMAN, 'can I move it');
    expect(titleOf(last(GERMAN))).toBe('Meintest du das?');
    await bot.connector.say(GERMAN, 'moin');
    expect(titleOf(last(GERMAN))).toContain('Hallo');
  });

  it('is never repeated: not on the card, not in the notification, not in the log', async () => {
    for (const text of ['remind me of Patagonia', 'Patagonia', 'hello Patagonia']) {
      await bot.connector.say(MEGAN, text);
      expect(JSON.stringify(last(MEGAN))).not.toContain('Patagonia');
      expect(last(MEGAN)?.summary).toBe('Career Conversations');
    }
    expect(bot.troubles).toEqual([]);
  });

  it('is answered in private when it was said in a group', async () => {
    const group = bot.connector.group(MEGAN, ALEX);
    await bot.connector.say(MEGAN, `<at>${BOT.name}</at> remind me of Patagonia`, group);
    expect(offered(MEGAN)).toEqual(['actions', 'settings']);
    expect(JSON.stringify(bot.connector.shown(group))).not.toContain('Patagonia');
    expect(bot.connector.shown(group)[0]?.card).toBeUndefined();
  });

  it('leads to the list of all commands when the way that was offered is no more', async () => {
    await bot.connector.say(MEGAN, 'snooze');
    await bot.connector.act(MEGAN, last(MEGAN)?.id ?? '', { verb: 'welcome.go', data: { command: 'gone' } });
    expect(wordsOf(last(MEGAN)?.card)).toContain('/career settings');
  });
});
