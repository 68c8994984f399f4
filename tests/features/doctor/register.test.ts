import type { Finding } from '../../../src/domain/finding';
import { registerDoctor } from '../../../src/features/doctor/register';
import { registerWelcome } from '../../../src/features/welcome/register';
import { type BotFeature, commandsFor } from '../../../src/teams/bot-feature';
import { ALEX, type BotUnderTest, MEGAN, startBot } from '../../support/bot-under-test';
import { buttonsOf, wordsOf } from '../../support/card-buttons';
import { ILL, WELL } from '../../support/findings';

let bot: BotUnderTest;
let findings: readonly Finding[];
let looks: number;
beforeEach(async () => {
  findings = ILL;
  looks = 0;
  const examine = async () => {
    looks += 1;
    return findings;
  };
  const doctor = registerDoctor({ admins: [MEGAN.id], examine });
  const features: BotFeature[] = [doctor.bot];
  features.push(registerWelcome({ commands: (person) => commandsFor(person, features) }).bot);
  bot = await startBot(features);
  for (const person of [MEGAN, ALEX]) await bot.connector.install(person);
});
afterEach(() => bot.stop());

const last = (person: typeof MEGAN) => bot.connector.shown(person).at(-1);

describe('Whoever is named as an administrator', () => {
  it.each(['/career doctor', 'doctor', '/career Doktor', '/career check-up'])(
    'is told how it is by "%s"',
    async (text) => {
      await bot.connector.say(MEGAN, text);
      expect(wordsOf(last(MEGAN)?.card)).toContain('13 things are to be mended');
    },
  );

  it('looks again with a click, and sees on the same card how it is now', async () => {
    await bot.connector.say(MEGAN, '/career doctor');
    const before = bot.connector.shown(MEGAN).length;
    findings = WELL;
    await bot.connector.click(MEGAN, 'Look again');
    expect(looks).toBe(2);
    expect(bot.connector.shown(MEGAN)).toHaveLength(before);
    expect(wordsOf(last(MEGAN)?.card)).toContain('All is well');
  });

  it('finds the word among the commands', async () => {
    await bot.connector.say(MEGAN, '/career help');
    expect(wordsOf(last(MEGAN)?.card)).toContain('/career doctor');
  });
});

describe('Anybody else', () => {
  it('learns nothing of it: by word, by list, by guess, by button', async () => {
    const answers = [];
    for (const text of ['doctor', 'nonsense', 'docter', 'permission']) {
      await bot.connector.say(ALEX, text);
      answers.push(wordsOf(last(ALEX)?.card));
    }
    expect(new Set(answers).size).toBe(1);
    await bot.connector.say(ALEX, '/career help');
    expect(wordsOf(last(ALEX)?.card)).not.toContain('doctor');
    for (const command of ['doctor', 'nonsense']) {
      await bot.connector.act(ALEX, last(ALEX)?.id ?? '', { verb: 'welcome.go', data: { command } });
      expect(wordsOf(last(ALEX)?.card)).not.toContain('mended');
    }
    expect(looks).toBe(0);
  });

  it('gets from the button what a button gets that there is not', async () => {
    const click = (verb: string) => bot.connector.act(ALEX, last(ALEX)?.id ?? '', { verb, data: {} });
    expect(await click('doctor.look')).toEqual(await click('no.such'));
    expect(buttonsOf(last(ALEX)?.card).map(({ verb }) => verb)).not.toContain('doctor.look');
    expect(looks).toBe(0);
  });
});
