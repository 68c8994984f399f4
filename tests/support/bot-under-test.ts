import type { Fault } from '../../src/domain/fault';
import { createServer } from '../../src/http/server';
import type { Limit } from '../../src/limits/limit';
import type { Pace } from '../../src/limits/pace';
import { BotConnectorAdapter } from '../../src/teams/adapter';
import { createBot } from '../../src/teams/bot';
import type { BotFeature } from '../../src/teams/bot-feature';
import { createMessenger, type Messenger } from '../../src/teams/messenger';
import { createUserTokens, type UserTokens } from '../../src/teams/user-tokens';
import { Connector } from './connector';
import { SomePeople } from './some-people';
import { CONNECTION } from './stand-in-token-service';
import type { Teammate } from './teams-activities';

export const TENANT = 'a1b2c3d4-0000-4000-8000-000000000001';
export const MEGAN: Teammate = {
  id: 'a1b2c3d4-0000-4000-8000-0000000000a1',
  name: 'Megan Bowen',
  email: 'megan@contoso.example',
  timeZone: 'Europe/Stockholm',
  locale: 'en-US',
};
export const ALEX: Teammate = { id: 'a1b2c3d4-0000-4000-8000-0000000000a2', name: 'Alex Wilber' };

export interface BotUnderTest {
  connector: Connector;
  people: SomePeople;
  messenger: Messenger;
  tokens: UserTokens;
  /** Whose arrival was announced, and whether they could be reached by then. */
  arriving: { id: string; reached: boolean }[];
  /** Whose arrival was told. */
  arrived: string[];
  troubles: { fault: Fault; where: string }[];
  stop(): Promise<void>;
}

/** Nobody has to wait. */
export const HURRIED: Pace = { turn: async () => {}, rest: async () => {} };

/**
 * The bot behind its real HTTP endpoint, with features made for the test, and Teams in front of it.
 * @param tokenService where people's own tokens are, if they have any
 */
export async function startBot(
  features: BotFeature[],
  tenants: string[] = [TENANT],
  limit?: Limit,
  tokenService?: string,
  answerWithin?: number,
): Promise<BotUnderTest> {
  const connector = await Connector.start(TENANT);
  const adapter = new BotConnectorAdapter({ loopbackOnly: true, tokenService });
  const people = new SomePeople();
  const tokens = createUserTokens({ adapter, people, connection: CONNECTION });
  const messenger = createMessenger({ adapter, people, pace: HURRIED });
  const arrived: string[] = [];
  const arriving: BotUnderTest['arriving'] = [];
  const troubles: BotUnderTest['troubles'] = [];
  const onTrouble = (fault: Fault, where: string) => void troubles.push({ fault, where });
  const bot = createBot({
    ...{
      adapter,
      features,
      people,
      messenger,
      tenants,
      limit,
      answerWithin,
      onTrouble,
      ...(tokenService && { tokens }),
    },
    clock: () => 1_800_000_000_000,
    defaultTimeZone: 'Europe/Madrid',
    onArriving: async (person) => void arriving.push({ id: person.id, reached: !!(await people.find(person))?.reach }),
    onArrived: async (person) => void arrived.push(person.id),
  });
  const server = createServer({ bot, routes: [], loopbackOnly: true, ready: async () => true, onTrouble });
  connector.bot = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/api/messages`;
  const stop = async () => {
    await Promise.all([server.close(), connector.stop()]);
  };
  return { connector, people, messenger, tokens, arriving, arrived, troubles, stop };
}
