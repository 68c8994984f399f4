import type { CallTurn } from '../../src/teams/bot-feature';
import { ALEX, type BotUnderTest, MEGAN, startBot, TENANT } from '../support/bot-under-test';
import { callActivity, tell } from '../support/calls';

const AT = Date.parse('2026-11-23T09:00:00Z');
const NOW = 1_800_000_000_000;

let heard: CallTurn[];
let bot: BotUnderTest;
beforeEach(async () => {
  heard = [];
  const call = async (turn: CallTurn) => {
    heard.push(turn);
    if (turn.call.id === 'broken') throw new Error('secret of Megan Bowen');
  };
  bot = await startBot([{ call }]);
});
afterEach(() => bot.stop());

const chat = () => bot.connector.group(MEGAN, ALEX);
const by = { tenant: TENANT, id: MEGAN.id };
const members = [MEGAN.id, ALEX.id];

describe('a meeting whose chat the bot is in', () => {
  test.each(['Pascal', 'camel'] as const)(
    'is heard of when it begins and when it ends, told in %s case',
    async (casing) => {
      for (const is of ['begun', 'ended'] as const)
        expect(await tell(bot.connector, { is, at: AT, by: MEGAN, chat: chat(), casing })).toMatchObject({
          status: 200,
        });
      expect(heard).toEqual([
        { by, call: { id: 'call-1', is: 'begun', at: AT }, members, now: NOW },
        { by, call: { id: 'call-1', is: 'ended', at: AT }, members, now: NOW },
      ]);
    },
  );

  test('is heard of, whatever the case of its name, and without a time: then it is now', async () => {
    const told = callActivity(bot.connector, { is: 'begun', by: MEGAN, chat: chat() });
    await bot.connector.post({ ...told, name: told.name.toLowerCase(), value: null });
    expect(heard.map(({ call }) => call)).toEqual([{ id: 'call-1', is: 'begun', at: NOW }]);
  });

  test('may be one of people whom Teams does not tell', async () => {
    const unknown = { ...chat(), id: '19:unknown@thread.v2' };
    await tell(bot.connector, { is: 'begun', at: AT, by: MEGAN, chat: unknown });
    expect(heard).toEqual([{ by, call: { id: 'call-1', is: 'begun', at: AT }, now: NOW }]);
  });

  test('teaches the bot nothing about whoever began it', async () => {
    await tell(bot.connector, { is: 'begun', at: AT, by: MEGAN, chat: chat() });
    expect(await bot.people.find(by)).toBeUndefined();
  });

  test('hears nothing from the bot, not even when something goes wrong', async () => {
    await tell(bot.connector, { is: 'begun', id: 'broken', by: MEGAN, chat: chat() });
    expect(bot.connector.shown(chat())).toEqual([]);
    expect(bot.troubles).toMatchObject([{ where: 'bot' }]);
    expect(JSON.stringify(bot.troubles)).not.toContain('secret');
  });
});

describe('nothing else is heard', () => {
  test.each([
    ['another event', { name: 'application/vnd.microsoft.readReceipt' }],
    ['an event without a name', { name: undefined }],
    ['a meeting without an id', { channelData: { tenant: { id: TENANT } } }],
    ['a meeting of another tenant', { channelData: { tenant: { id: ALEX.id }, meeting: { id: 'call-1' } } }],
    ['a meeting of somebody without an Entra account', { from: { id: 'x' } }],
    ['an event of another channel', { channelId: 'webchat' }],
  ])('of %s', async (_, changed) => {
    const told = callActivity(bot.connector, { is: 'begun', by: MEGAN, chat: chat() });
    expect((await bot.connector.post({ ...told, ...changed })).status).toBe(200);
    expect(heard).toEqual([]);
    expect(bot.connector.shown(chat())).toEqual([]);
  });
});
