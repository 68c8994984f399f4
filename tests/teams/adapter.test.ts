import { BotConnectorAdapter } from '../../src/teams/adapter';
import { MEGAN, TENANT } from '../support/bot-under-test';
import { type Chat, messageActivity } from '../support/teams-activities';

const chat: Chat = { id: 'a:1', conversationType: 'personal', members: [MEGAN] };
const activity = messageActivity(
  { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant: TENANT, chat },
  MEGAN,
  '1',
  'hi',
);
const adapter = new BotConnectorAdapter({ appId: 'a1b2c3d4-0000-4000-8000-0000000000b0', password: 'secret' });

test('a bot without an app id is refused: it would accept anyone', () => {
  expect(() => new BotConnectorAdapter({ appId: '', password: '' })).toThrow();
});

test.each(['', 'Bearer', 'Bearer not-a-token', 'Basic dXNlcjpwYXNz'])(
  'with an app id, %j opens nothing',
  async (authorization) => {
    const turn = jest.fn();
    expect(await adapter.receive(authorization, activity, turn)).toEqual({ status: 401 });
    expect(turn).not.toHaveBeenCalled();
  },
);
