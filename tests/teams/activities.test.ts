import { type BotUnderTest, MEGAN, startBot } from '../support/bot-under-test';
import { feature, heard, titleOf } from '../support/sample-feature';
import type { Teammate } from '../support/teams-activities';

let bot: BotUnderTest;
beforeEach(async () => {
  heard.length = 0;
  bot = await startBot([feature]);
});
afterEach(() => bot.stop());

const last = (person: Teammate) => bot.connector.shown(person).at(-1);

describe('a button', () => {
  test('is answered at once, and the message is updated for good', async () => {
    await bot.connector.say(MEGAN, '/career');
    const answer = await bot.connector.click(MEGAN, 'Save', { word: 'hello' });
    expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
    expect(heard.at(-1)?.data).toEqual({ of: 'a card', word: 'hello' });
    expect(bot.connector.shown(MEGAN)).toHaveLength(1);
    expect(last(MEGAN)).toMatchObject({ updates: 1, summary: 'Saved' });
    expect(titleOf(last(MEGAN))).toBe('saved hello');
  });

  test('is answered even if the message cannot be updated', async () => {
    await bot.connector.say(MEGAN, '/career');
    bot.connector.answerNext({ status: 400, body: { error: { code: 'BadArgument', message: 'no' } } });
    const answer = await bot.connector.click(MEGAN, 'Save', { word: 'hello' });
    expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
    expect(bot.troubles).toMatchObject([{ where: 'card update', fault: { code: 'BadArgument' } }]);
  });

  test('sends no value for an input that is empty, as Teams does', async () => {
    await bot.connector.say(MEGAN, '/career');
    await bot.connector.click(MEGAN, 'Save', { word: '' });
    expect(heard.at(-1)?.data).toEqual({ of: 'a card' });
  });

  test('may be answered with a line that leaves the card as it is', async () => {
    await bot.connector.say(MEGAN, '/career');
    const answer = await bot.connector.click(MEGAN, 'Say');
    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'said',
    });
    expect(last(MEGAN)?.updates).toBe(0);
  });

  test.each([
    { verb: 'nobody-knows' },
    { verb: 'save', data: { of: 'something else', word: '' } },
    { verb: 'save', data: { of: 'a card', word: 'far too long a word' } },
    { verb: 'save' },
    { verb: 7 },
    {},
  ])('that makes no sense is answered kindly: %j', async (action) => {
    await bot.connector.say(MEGAN, '/career');
    const before = heard.length;
    const answer = await bot.connector.act(MEGAN, last(MEGAN)?.id ?? '', action);
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, value: expect.stringContaining('no longer works') },
    });
    expect(heard).toHaveLength(before);
    expect(last(MEGAN)?.updates).toBe(0);
    expect(bot.troubles).toEqual([]);
  });
});

describe('when a feature breaks', () => {
  test.each([
    ['a command', () => bot.connector.say(MEGAN, '/career broken')],
    ['a button', () => bot.connector.say(MEGAN, '/career').then(() => bot.connector.click(MEGAN, 'Break'))],
  ])('%s ends with one kind sentence that gives nothing away', async (_, act) => {
    const answer = await act();
    expect(answer.status).toBe(200);
    const said = JSON.stringify([answer, bot.connector.shown(MEGAN)]);
    expect(said).toContain('did not work');
    expect(said + JSON.stringify(bot.troubles)).not.toContain('secret');
    expect(bot.troubles).toMatchObject([{ where: 'bot', fault: { kind: 'Error' } }]);
    expect(bot.troubles[0]?.fault.at[0]).toContain('sample-feature.ts');
  });
});
