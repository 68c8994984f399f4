import { registerWelcome } from '../../../src/features/welcome/register';
import type { Reply } from '../../../src/teams/bot-feature';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { MAYA, NOW } from '../../support/invite-views';
import { cardOf } from '../../support/invite-world';

const { bot } = registerWelcome();
const turn = { by: MAYA, now: NOW };
const says = async (text: string, by = MAYA) => cardOf(await bot.otherwise?.({ by, now: NOW }, text));
const command = async (word: string): Promise<Reply | undefined> =>
  bot.commands?.find((known) => known.word === word)?.answer(turn);

describe('The first words', () => {
  it('say what this is when somebody installs it, and begin with one button', async () => {
    const card = cardOf(await bot.arrived?.(turn));
    expect(brokenRules(card)).toEqual([]);
    expect(textIn(card)).toContain('promises kept');
    expect(buttonsOf(card)).toMatchObject([{ verb: 'invite.start' }]);
  });

  it.each(['hi', 'Hello', 'hello there', 'Hey, bot', 'good morning!'])('answer "%s" kindly', async (text) => {
    expect(textIn(await says(text))).toContain('Hello, Maya Lindqvist');
  });

  it.each(['Moin', 'Grüß dich', 'Guten Tag!', 'hello', 'Vielen Dank'])('answer "%s" in German', async (text) => {
    expect(textIn(await says(text, { ...MAYA, locale: 'de-AT' }))).toContain('Hallo, Maya Lindqvist');
  });

  it.each(['history', 'what is this', '', HOSTILE])('show a way forward after "%s"', async (text) => {
    const card = await says(text);
    expect(textIn(card)).toContain("didn't quite follow");
    expect(buttonsOf(card)).toMatchObject([{ verb: 'invite.start' }]);
  });

  it('keep the rules of cards with any name', async () => {
    expect(brokenRules(await says('hi', { ...MAYA, name: HOSTILE }))).toEqual([]);
  });

  it.each(['help', 'privacy'])('answer %s, with the command or without', async (word) => {
    const card = cardOf(await command(word));
    expect(brokenRules(card)).toEqual([]);
    expect(await says(` ${word.toUpperCase()} `)).toEqual(card);
  });

  it('list every command', async () => {
    const text = textIn(cardOf(await command('help')));
    for (const word of ['/career', '/career upcoming', '/career actions', '/career privacy'])
      expect(text).toContain(word);
  });

  it('tell who can see what', async () => {
    expect(textIn(cardOf(await command('privacy')))).toMatch(
      /Only whoever wrote them.*\n(.*\n)*.*listen, record or transcribe/,
    );
  });
});
