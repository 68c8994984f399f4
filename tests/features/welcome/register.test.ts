import { registerWelcome } from '../../../src/features/welcome/register';
import type { Reply } from '../../../src/teams/bot-feature';
import type { Card } from '../../../src/teams/card';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { MAYA, NOW } from '../../support/invite-views';
import { cardOf } from '../../support/invite-world';
import { ALL_COMMANDS, WORDS } from '../../support/way-views';

const { bot } = registerWelcome({ commands: () => ALL_COMMANDS });
const turn = { by: MAYA, now: NOW };
const says = async (text: string, by = MAYA) => cardOf(await bot.otherwise?.({ by, now: NOW }, text));
const command = async (word: string, by = MAYA): Promise<Reply | undefined> =>
  bot.commands?.find((known) => known.word === word)?.answer({ by, now: NOW });
const headsOf = (card: Card) => textIn(card).match(/^\/career.*$/gm);

describe('The first words', () => {
  it('say what this is when somebody installs it, and begin with one button', async () => {
    const card = cardOf(await bot.arrived?.(turn));
    expect(brokenRules(card)).toEqual([]);
    expect(textIn(card)).toContain('promises kept');
    expect(buttonsOf(card)).toMatchObject([{ verb: 'invite.start' }]);
  });

  it.each(['hi', 'Hello', 'hello there', 'Hey, bot', 'good morning!', 'hallo', 'Moin', 'servus'])(
    'answer "%s" kindly',
    async (text) => {
      expect(textIn(await says(text))).toContain('Hello, Maya Lindqvist');
    },
  );

  it.each(['Moin', 'Grüß dich', 'Guten Tag!', 'hello', 'Vielen Dank'])('answer "%s" in German', async (text) => {
    expect(textIn(await says(text, { ...MAYA, locale: 'de-AT' }))).toContain('Hallo, Maya Lindqvist');
  });

  it.each(['what is this', '', HOSTILE])('show a way forward after "%s"', async (text) => {
    const card = await says(text);
    expect(textIn(card)).toContain("didn't quite follow");
    expect(buttonsOf(card)).toMatchObject([{ verb: 'invite.start' }]);
  });

  it('keep the rules of cards with any name', async () => {
    expect(brokenRules(await says('hi', { ...MAYA, name: HOSTILE }))).toEqual([]);
  });

  it('list every command, as the reader’s language calls it', async () => {
    const card = cardOf(await command('help'));
    expect(brokenRules(card)).toEqual([]);
    expect(headsOf(card)).toHaveLength(WORDS.length);
    expect(headsOf(card)).toEqual(expect.arrayContaining(['/career', '/career history', '/career settings']));
    const german = cardOf(await command('help', { ...MAYA, locale: 'de-AT' }));
    expect(headsOf(german)).toEqual(expect.arrayContaining(['/career', '/career verlauf', '/career einstellungen']));
  });

  it('list no command that there is not', async () => {
    const small = registerWelcome({ commands: () => small.bot.commands ?? [] });
    const card = cardOf(await small.bot.commands?.[0]?.answer(turn));
    expect(headsOf(card)).toEqual(['/career privacy', '/career help']);
  });

  it('tell who can see what', async () => {
    const card = cardOf(await command('privacy'));
    expect(brokenRules(card)).toEqual([]);
    const said = ['Only whoever wrote them', 'listen, record or transcribe', 'only that somebody is speaking'];
    for (const words of [...said, 'Teams tells me', 'Your own browser keeps it', '/career data', 'ever more rarely'])
      expect(textIn(card)).toContain(words);
  });
});
