import { textCard } from '../../src/teams/activities';
import { BotConnectorAdapter } from '../../src/teams/adapter';
import { createMessenger } from '../../src/teams/messenger';
import { ALEX, HURRIED, MEGAN, TENANT } from '../support/bot-under-test';
import { Connector, type Standing } from '../support/connector';
import { SomePeople } from '../support/some-people';

const alex = { tenant: TENANT, id: ALEX.id };
const card = textCard('content');
let connector: Connector;
let people: SomePeople;

beforeEach(async () => {
  connector = await Connector.start(TENANT);
  people = new SomePeople();
  const reach = { serviceUrl: connector.url, chat: connector.private(ALEX).id };
  await people.remember({ ...alex, name: ALEX.name, reach });
});
afterEach(() => connector.stop());

const messenger = (pace = HURRIED) =>
  createMessenger({ adapter: new BotConnectorAdapter({ loopbackOnly: true }), people, pace });
const send = (to = alex) => messenger().send(to, card, 'News');

test('a card arrives in the private chat, with a summary and nothing else to notify of', async () => {
  const delivery = await send();
  const [shown] = connector.shown(ALEX);
  expect(delivery).toEqual({ sent: shown?.id });
  expect(shown).toMatchObject({ card, summary: 'News', text: '' });
});

test('whoever has not installed the app is unreachable, and Teams is not asked', async () => {
  expect(await send({ tenant: TENANT, id: MEGAN.id })).toBe('unreachable');
});

test.each<Standing>(['removed', 'blocked', 'blocked-otherwise'])(
  '%s means unreachable, until they are back',
  async (standing) => {
    connector.stands(ALEX, standing);
    expect(await send()).toBe('unreachable');
    expect((await people.find(alex))?.reach).toBeUndefined();
  },
);

test('a chat that is gone means unreachable', async () => {
  await people.remember({ ...alex, reach: { serviceUrl: connector.url, chat: 'a:gone' } });
  expect(await send()).toBe('unreachable');
});

test.each([
  [403, 'NotEnoughPermissions'],
  [400, 'BadArgument'],
])('%i %s is thrown: it says nothing about the person', async (status, code) => {
  connector.answerNext({ status, body: { error: { code, message: 'no' } } });
  await expect(send()).rejects.toMatchObject({ statusCode: status });
  expect((await people.find(alex))?.reach).toBeDefined();
});

describe('when Teams asks for quiet', () => {
  const tooFast = (headers?: Record<string, string>) =>
    connector.answerNext({ status: 429, headers, body: { error: { code: 'Throttled', message: 'no' } } });

  test.each([
    ['in seconds', () => ({ 'retry-after': '17' }), 17_000],
    ['without saying for how long', () => undefined, 5000],
    ['at once', () => ({ 'retry-after': '0' }), 5000],
  ])('%s, the message is left for later, and the chat rests until then', async (_, headers, quiet) => {
    const rested: unknown[] = [];
    const pace = { ...HURRIED, rest: async (...asked: unknown[]) => void rested.push(asked) };
    tooFast(headers());
    await expect(messenger(pace).send(alex, card, 'News')).rejects.toMatchObject({ name: 'Postponed', wait: quiet });
    expect(rested).toEqual([[{ tenant: TENANT, chat: connector.private(ALEX).id }, quiet]]);
    expect(connector.shown(ALEX)).toEqual([]);
    expect(await send()).toEqual({ sent: expect.any(String) });
  });

  test('until a date, it is that long', async () => {
    tooFast({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    const error = await send().catch((thrown) => thrown);
    expect(error.wait).toBeGreaterThan(50_000);
    expect(error.wait).toBeLessThanOrEqual(60_000);
  });
});

test('a message that fails is not repeated behind our back: it might arrive twice', async () => {
  connector.answerNext({ status: 502, body: { error: { code: 'BadGateway', message: 'no' } } });
  await expect(send()).rejects.toMatchObject({ statusCode: 502 });
  expect(connector.shown(ALEX)).toEqual([]);
});

test('a card takes the place of one that was sent', async () => {
  const delivery = await send();
  if (delivery === 'unreachable') throw new Error('not sent');
  expect(await messenger().update(alex, delivery.sent, textCard('what is true now'), 'News')).toBe('updated');
  expect(connector.shown(ALEX)).toMatchObject([{ card: textCard('what is true now'), updates: 1 }]);
});

test('a message that is gone stays gone, and its reader can be written to', async () => {
  expect(await messenger().update(alex, 'never-sent', card, 'News')).toBe('gone');
  expect((await people.find(alex))?.reach).toBeDefined();
  expect(await messenger().update({ tenant: TENANT, id: MEGAN.id }, 'any', card, 'News')).toBe('gone');
});
