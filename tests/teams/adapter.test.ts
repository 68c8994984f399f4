import { BotConnectorAdapter } from '../../src/teams/adapter';
import { MEGAN, TENANT } from '../support/bot-under-test';
import {
  BOT_APP,
  badBearers,
  SERVICE_URL,
  type StandInBotFramework,
  startBotFramework,
} from '../support/stand-in-bot-framework';
import { type Chat, messageActivity } from '../support/teams-activities';

const chat: Chat = { id: 'a:1', conversationType: 'personal', members: [MEGAN] };
const activity = messageActivity({ serviceUrl: SERVICE_URL, tenant: TENANT, chat }, MEGAN, '1', 'hi');

test('a bot without an app id is refused: it would accept anyone', () => {
  expect(() => new BotConnectorAdapter({ appId: '', password: '' })).toThrow();
});

describe('with an app id', () => {
  let authority: StandInBotFramework;
  let guarded: BotConnectorAdapter;
  beforeAll(async () => {
    authority = await startBotFramework();
    guarded = new BotConnectorAdapter({ appId: BOT_APP, password: 'secret', metadata: authority.metadata });
  });
  afterAll(() => authority.stop());

  test('a token of the Bot Framework for this bot and this service opens the door', async () => {
    const turn = jest.fn();
    expect(await guarded.receive(await authority.bearer(), activity, turn)).toMatchObject({ status: 200 });
    expect(turn).toHaveBeenCalledTimes(1);
  });

  test('nothing else does', async () => {
    // botbuilder tells the console about some of them.
    const said = jest.spyOn(console, 'error').mockImplementation(() => {});
    for (const [why, header] of Object.entries(await badBearers(authority))) {
      const turn = jest.fn();
      expect({ why, ...(await guarded.receive(header, activity, turn)) }).toEqual({ why, status: 401 });
      expect(turn).not.toHaveBeenCalled();
    }
    said.mockRestore();
  });

  test('that somebody inside is refused is no verdict on the token', async () => {
    const blocked = Object.assign(new Error('blocked'), { statusCode: 403 });
    const turn = () => Promise.reject(blocked);
    await expect(guarded.receive(await authority.bearer(), activity, turn)).rejects.toBe(blocked);
  });

  test('not even a good token leads to a service that is not Teams', async () => {
    const turn = jest.fn();
    const elsewhere = { ...activity, serviceUrl: 'https://evil.example/' };
    await guarded.receive(await authority.bearer({ serviceurl: elsewhere.serviceUrl }), elsewhere, turn);
    expect(turn).not.toHaveBeenCalled();
  });
});
