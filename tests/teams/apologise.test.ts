import { z } from 'zod';
import { Unavailable } from '../../src/domain/unavailable';
import { type Turn, verb } from '../../src/teams/bot-feature';
import { type BotUnderTest, MEGAN, startBot, TENANT } from '../support/bot-under-test';

let bot: BotUnderTest;
afterEach(() => bot.stop());

/** A bot that does this, whatever it is asked, and for which somebody waits this long. */
async function doing(what: (turn: Turn) => Promise<never | { text: string }>, answerWithin?: number): Promise<void> {
  const features = [{ commands: [{ word: 'it', answer: what }], verbs: [verb('it', z.unknown(), what)] }];
  bot = await startBot(features, [TENANT], undefined, undefined, answerWithin);
}

const typed = () => bot.connector.say(MEGAN, '/career it');
const clicked = async () => (await bot.connector.act(MEGAN, '1', { verb: 'it', data: {} })).body;
const lastSaid = () => bot.connector.shown(MEGAN).at(-1)?.text;

describe('where something cannot be had for now', () => {
  beforeEach(() =>
    doing(async () => {
      throw new Unavailable(1000, 'ServerBusy');
    }),
  );

  test('whoever typed hears that nothing is lost, and when to try again', async () => {
    await typed();
    expect(lastSaid()).toMatch(/Nothing is lost.*once more in a minute/);
    expect(bot.troubles).toMatchObject([{ fault: { kind: 'Unavailable', code: 'ServerBusy' }, where: 'bot' }]);
  });

  test('whoever clicked hears the same, and the card stays as it is', async () => {
    expect(await clicked()).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('Nothing is lost'),
    });
  });

  test('they hear it in their own language', async () => {
    await bot.connector.say({ ...MEGAN, locale: 'de-DE' }, '/career it');
    expect(lastSaid()).toContain('Nichts ist verloren');
  });
});

describe('what takes longer than Teams waits', () => {
  let end: (reply: { text: string }) => void;
  beforeEach(() => {
    const ended = new Promise<{ text: string }>((resolve) => {
      end = resolve;
    });
    return doing(() => ended, 20);
  });

  test('is answered in time all the same, and goes on', async () => {
    await typed();
    expect(lastSaid()).toContain('Nothing is lost');
    expect(bot.troubles).toMatchObject([{ fault: { kind: 'Late' }, where: 'bot' }]);
    // Its own answer comes too late to be shown, and ends nothing.
    end({ text: 'done' });
    await clicked();
    expect(bot.connector.shown(MEGAN).map(({ text }) => text)).not.toContain('done');
  });

  test('is answered in time when it was clicked, too', async () => {
    expect(await clicked()).toMatchObject({ value: expect.stringContaining('Nothing is lost') });
    end({ text: 'done' });
  });
});
