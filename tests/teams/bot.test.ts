import { z } from 'zod';
import { type BotFeature, type Turn, verb } from '../../src/teams/bot-feature';
import type { Card } from '../../src/teams/card';
import { ALEX, type BotUnderTest, MEGAN, startBot, TENANT } from '../support/bot-under-test';
import { BOT, type Teammate, teamsId } from '../support/teams-activities';

const heard: { turn: Turn; text?: string; data?: unknown }[] = [];

const card = (text: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text },
    { type: 'Input.Text', id: 'word', label: 'Word', value: '' },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Save', verb: 'save', data: { of: 'a card' } },
    { type: 'Action.Execute', title: 'Break', verb: 'break' },
    { type: 'Action.Execute', title: 'Say', verb: 'say' },
    { type: 'Action.Execute', title: 'Nobody', verb: 'nobody-knows' },
  ],
});

const answering = (text: string) => async (turn: Turn) => {
  heard.push({ turn });
  return { card: card(text), summary: `About ${text}` };
};

const feature: BotFeature = {
  commands: [
    { word: '', answer: answering('set up') },
    { word: 'actions', answer: answering('actions') },
    {
      word: 'broken',
      answer: async () => {
        throw new Error('secret of Megan Bowen');
      },
    },
    { word: 'line', answer: async () => ({ text: 'just a line of content' }) },
  ],
  verbs: [
    verb('save', z.object({ of: z.literal('a card'), word: z.string().max(10) }), async (turn, data) => {
      heard.push({ turn, data });
      return { card: card(`saved ${data.word}`), summary: 'Saved' };
    }),
    verb('break', z.unknown(), async () => {
      throw new Error('secret of Megan Bowen');
    }),
    verb('say', z.unknown(), async () => ({ text: 'said' })),
  ],
  arrived: async (turn) => ({ text: `Welcome ${turn.by.name}` }),
  otherwise: async (turn, text) => {
    heard.push({ turn, text });
    return { text: `You said ${text}` };
  },
};

let bot: BotUnderTest;
beforeEach(async () => {
  heard.length = 0;
  bot = await startBot([feature]);
});
afterEach(() => bot.stop());

const last = (person: Teammate) => bot.connector.shown(person).at(-1);
const titleOf = (shown?: { card?: Record<string, unknown> }) =>
  (shown?.card?.body as { text: string }[] | undefined)?.[0]?.text;

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

  test('a button does nothing', async () => {
    await bot.connector.install(MEGAN);
    const answer = await bot.connector.act(MEGAN, '1', { verb: 'save', data: { of: 'a card', word: '' } }, group());
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(heard).toEqual([]);
  });
});

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

  test('is reachable from the first message, if that comes first', async () => {
    await bot.connector.say(MEGAN, '/career');
    expect(bot.arrived).toEqual([MEGAN.id]);
    expect((await bot.people.find({ tenant: TENANT, id: MEGAN.id }))?.reach).toEqual({
      serviceUrl: bot.connector.url,
      chat: bot.connector.private(MEGAN).id,
    });
  });
});

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
    expect(bot.troubles[0]?.fault.at[0]).toContain('bot.test.ts');
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
