import { type BotUnderTest, MEGAN, startBot, TENANT } from '../support/bot-under-test';
import { feature, heard } from '../support/sample-feature';
import { BOT, teamsId } from '../support/teams-activities';

let bot: BotUnderTest;
beforeEach(async () => {
  heard.length = 0;
  bot = await startBot([feature]);
});
afterEach(() => bot.stop());

describe('someone who installs the app', () => {
  test('is welcomed once, by the name that Teams knows', async () => {
    await bot.connector.install(MEGAN);
    await bot.connector.install(MEGAN);
    expect(bot.connector.shown(MEGAN).map(({ text }) => text)).toEqual(['Welcome Megan Bowen']);
    expect(bot.arrived).toEqual([MEGAN.id]);
  });

  test('is welcomed again after having removed it', async () => {
    await bot.connector.install(MEGAN);
    await bot.connector.uninstall(MEGAN);
    expect((await bot.people.find({ tenant: TENANT, id: MEGAN.id }))?.reach).toBeUndefined();
    await bot.connector.install(MEGAN);
    expect(bot.connector.shown(MEGAN)).toHaveLength(2);
    expect(bot.arrived).toHaveLength(2);
  });

  test('is announced before it is kept that they can be reached, each time they come and no other time', async () => {
    await bot.connector.install(MEGAN);
    await bot.connector.say(MEGAN, '/career');
    await bot.connector.uninstall(MEGAN);
    await bot.connector.install(MEGAN);
    expect(bot.arriving).toEqual([
      { id: MEGAN.id, reached: false },
      { id: MEGAN.id, reached: false },
    ]);
  });

  test('is reachable from the first message, if that comes first', async () => {
    await bot.connector.say(MEGAN, '/career');
    expect(bot.arrived).toEqual([MEGAN.id]);
    expect((await bot.people.find({ tenant: TENANT, id: MEGAN.id }))?.reach).toEqual({
      serviceUrl: bot.connector.url,
      chat: bot.connector.private(MEGAN).id,
      user: teamsId(MEGAN),
    });
  });
});

describe('nobody else gets in', () => {
  const message = { type: 'message', text: '/career', id: '1', recipient: BOT };
  const from = { id: teamsId(MEGAN), name: MEGAN.name, aadObjectId: MEGAN.id };
  const sent = () => ({
    ...message,
    from,
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    conversation: { id: bot.connector.private(MEGAN).id, conversationType: 'personal', tenantId: TENANT },
  });

  test.each([
    ['another channel', { channelId: 'webchat' }],
    ['another tenant', { channelData: { tenant: { id: '00000000-0000-4000-8000-000000000000' } } }],
    ['no tenant', { conversation: { id: `a:${MEGAN.id}`, conversationType: 'personal' } }],
    ['nobody with an Entra account', { from: { id: 'x', name: 'x' } }],
    ['a service URL that is not this machine', { serviceUrl: 'https://evil.example/' }],
    ['a service URL that is none', { serviceUrl: 'evil' }],
  ])('from %s', async (_, changed) => {
    expect((await bot.connector.post({ ...sent(), ...changed })).status).toBe(200);
    expect(heard).toEqual([]);
    expect(bot.connector.shown(MEGAN)).toEqual([]);
    expect(await bot.people.find({ tenant: TENANT, id: MEGAN.id })).toBeUndefined();
  });

  test.each(['from', 'recipient', 'conversation', 'type', 'channelId', 'serviceUrl'])('without %s', async (missing) => {
    const { [missing]: _, ...rest } = sent() as Record<string, unknown>;
    expect(await bot.connector.post(rest)).toEqual({ status: 400, body: { error: 'unreadable' } });
  });

  test.each(['conversationUpdate', 'messageReaction', 'event', 'typing'])('%s is not answered', async (type) => {
    expect((await bot.connector.post({ ...sent(), type })).status).toBe(200);
    expect(bot.connector.shown(MEGAN)).toEqual([]);
  });
});

test('somebody who turns to the bot too often is not heard until it is no longer too often', async () => {
  await bot.stop();
  let allowed = true;
  const asked: unknown[] = [];
  const allows = async (who: object) => {
    asked.push(who);
    return allowed;
  };
  bot = await startBot([feature], [TENANT], { allows });
  await bot.connector.say(MEGAN, '/career');
  allowed = false;
  await bot.connector.say(MEGAN, '/career');
  expect(heard).toHaveLength(1);
  expect(bot.connector.shown(MEGAN)).toHaveLength(1);
  expect(asked).toEqual([
    { tenant: TENANT, id: MEGAN.id },
    { tenant: TENANT, id: MEGAN.id },
  ]);
});
