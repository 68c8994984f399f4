import { createMessenger } from '../../src/teams/messenger';
import { WatchedAdapter } from '../../src/teams/watched-adapter';
import { ALEX, HURRIED, TENANT } from '../support/bot-under-test';
import { Connector } from '../support/connector';
import { following } from '../support/followed';
import { SomePeople } from '../support/some-people';

const card = { type: 'AdaptiveCard' as const, version: '1.5' as const, body: [] };
const to = { tenant: TENANT, id: ALEX.id };
let connector: Connector;

beforeAll(async () => {
  connector = await Connector.start(TENANT);
});
afterAll(() => connector.stop());

async function messenger() {
  const { telemetry, followed } = following();
  const people = new SomePeople();
  connector.stands(ALEX, 'installed');
  const chat = connector.private(ALEX).id;
  await people.remember({ ...to, ...ALEX, locale: 'en', timeZone: 'UTC', reach: { serviceUrl: connector.url, chat } });
  const adapter = new WatchedAdapter({ loopbackOnly: true }, telemetry);
  return { followed, ...createMessenger({ adapter, people, pace: HURRIED }) };
}

const sent = { is: 'teams', operation: 'send' };

test('what goes out is followed: that it was sent, or took the place of another', async () => {
  const { followed, send, update } = await messenger();
  const delivery = await send(to, card, 'News');
  if (delivery === 'unreachable') throw new Error('Alex could not be reached');
  expect(await update(to, delivery.sent, card, 'News')).toBe('updated');
  expect(followed).toEqual([
    [sent, 'ok'],
    [{ is: 'teams', operation: 'update' }, 'ok'],
  ]);
});

test('and what Teams said instead', async () => {
  const { followed, send } = await messenger();
  connector.answerNext({ status: 429, headers: { 'retry-after': '1' } });
  await expect(send(to, card, 'News')).rejects.toThrow();
  connector.answerNext({ status: 500 });
  await expect(send(to, card, 'News')).rejects.toThrow();
  connector.stands(ALEX, 'blocked');
  expect(await send(to, card, 'News')).toBe('unreachable');
  expect(followed.map(([, outcome]) => outcome)).toEqual(['throttled', 'error', 'unreachable']);
});
