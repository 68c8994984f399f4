import { z } from 'zod';
import { textCard } from '../../src/teams/activities';
import { type BotFeature, type SignedIn, verb } from '../../src/teams/bot-feature';
import { ALEX, type BotUnderTest, MEGAN, startBot, TENANT } from '../support/bot-under-test';
import { titleOf } from '../support/sample-feature';
import { tellSignIn } from '../support/sign-ins';
import { CONNECTION, RESOURCE, type StandInTokenService, startTokenService } from '../support/stand-in-token-service';
import { teamsId } from '../support/teams-activities';

const CARD = {
  ...textCard('connect'),
  actions: [{ type: 'Action.Execute', title: 'Connect', verb: 'connect' }],
};
const heard: { by: string; how: SignedIn }[] = [];
const feature: BotFeature = {
  commands: [{ word: '', answer: async () => ({ card: CARD, summary: 'Connect' }) }],
  verbs: [
    verb('connect', z.unknown(), async () => ({
      ...{ card: CARD, summary: 'Connect' },
      signIn: { text: 'Sign in at Microsoft.', button: 'Sign in' },
    })),
  ],
  async signedIn({ by }, how) {
    heard.push({ by: by.id, how });
    return { card: textCard(how), summary: 'About your calendar' };
  },
};

let service: StandInTokenService;
let bot: BotUnderTest;
beforeEach(async () => {
  heard.length = 0;
  service = await startTokenService();
  bot = await startBot([feature], [TENANT], undefined, service.url);
  await bot.connector.install(MEGAN);
});
afterEach(() => Promise.all([bot.stop(), service.stop()]));

const user = teamsId(MEGAN);
const shown = () => bot.connector.shown(MEGAN);
const connect = async () => {
  await bot.connector.say(MEGAN, 'career');
  await bot.connector.click(MEGAN, 'Connect');
  const replyToId = shown().find(({ signIn }) => signIn)?.id ?? '';
  return { replyToId };
};
const exchange = (token: string, more: object = {}) =>
  tellSignIn(bot.connector, MEGAN, {
    name: 'tokenExchange',
    value: { id: 'exchange-1', connectionName: CONNECTION, token },
    ...more,
  });
const verify = (state: string, more: object = {}) =>
  tellSignIn(bot.connector, MEGAN, { name: 'verifyState', value: { state }, ...more });

describe('whoever wants to sign in', () => {
  test('gets Microsoft’s card below the one that they clicked, with a link, and with what spares them the page', async () => {
    await connect();
    expect(shown().at(-1)?.signIn).toMatchObject({
      text: 'Sign in at Microsoft.',
      connectionName: CONNECTION,
      buttons: [{ type: 'signin', title: 'Sign in', value: expect.stringContaining('https://token.example/') }],
      tokenExchangeResource: { uri: RESOURCE },
    });
  });

  test('has done so with the code from that page; the answer takes the place of the card', async () => {
    const { replyToId } = await connect();
    const before = shown().length;
    expect(await verify(service.signIn(user), { replyToId })).toMatchObject({ status: 200 });
    expect(service.holds(user)).toBe(true);
    expect(heard).toEqual([{ by: MEGAN.id, how: 'signed-in' }]);
    expect(shown()).toHaveLength(before);
    expect(titleOf(shown().find(({ id }) => id === replyToId))).toBe('signed-in');
  });

  test.each([{}, { replyToId: 'long-gone' }])(
    'is answered below where Teams names no card of theirs: %j',
    async (more) => {
      await verify(service.signIn(user), more);
      expect(titleOf(shown().at(-1))).toBe('signed-in');
    },
  );

  test('has done so without any page, where Teams’ own token is enough', async () => {
    service.letIn(user, 'of-teams');
    const { replyToId } = await connect();
    expect(await exchange('of-teams', { replyToId })).toMatchObject({ status: 200 });
    expect(service.holds(user)).toBe(true);
    expect(titleOf(shown().find(({ id }) => id === replyToId))).toBe('signed-in');
  });

  test('has Teams show the button where its own token is not enough, and hears nothing of that', async () => {
    await connect();
    const before = [...shown()];
    const answer = await exchange('of-teams');
    expect(answer).toMatchObject({ status: 412, body: { id: 'exchange-1', connectionName: CONNECTION } });
    expect(JSON.stringify(answer)).not.toContain('of-teams');
    expect(shown()).toEqual(before);
    expect(heard).toEqual([]);
  });

  test.each([400, 404])('has Teams show the button when the service says %i, too', async (refuses) => {
    const other = await startTokenService({ refuses });
    const another = await startBot([feature], [TENANT], undefined, other.url);
    const told = { name: 'tokenExchange', value: { id: 'exchange-1', token: 'of-teams' } };
    expect(await tellSignIn(another.connector, MEGAN, told)).toMatchObject({ status: 412 });
    expect(another.troubles).toEqual([]);
    await Promise.all([another.stop(), other.stop()]);
  });

  test('may close the page', async () => {
    expect(await verify('CancelledByUser')).toMatchObject({ status: 200 });
    expect(heard).toEqual([{ by: MEGAN.id, how: 'given-up' }]);
    expect(service.asked).toEqual([]);
  });

  test('is told when the code is another’s, or the service in trouble', async () => {
    await verify(service.signIn(teamsId(ALEX)));
    service.fail(503);
    await verify('123456');
    expect(heard.map(({ how }) => how)).toEqual(['failed', 'failed']);
    expect(bot.troubles).toMatchObject([{ where: 'sign-in' }]);
    expect(JSON.stringify(bot.troubles)).not.toContain('123456');
  });

  test('is not bothered with what Teams could not even try', async () => {
    const told = { name: 'failure', value: { code: 'resourcematchfailed', message: 'of no use to anyone' } };
    expect(await tellSignIn(bot.connector, MEGAN, told)).toMatchObject({ status: 200 });
    expect(heard).toEqual([]);
  });
});

test('outside of the private chat nobody is signed in', async () => {
  const group = bot.connector.group(MEGAN, ALEX);
  await tellSignIn(bot.connector, MEGAN, { name: 'verifyState', value: { state: service.signIn(user) } }, group);
  expect(service.holds(user)).toBe(false);
  expect(bot.connector.shown(group)).toEqual([]);
  expect(heard).toEqual([]);
});

test('a bot that asks nobody to sign in hears of nobody who has', async () => {
  const without = await startBot([feature]);
  expect(await tellSignIn(without.connector, MEGAN, { name: 'verifyState', value: { state: '1' } })).toMatchObject({
    status: 200,
  });
  expect(heard).toEqual([]);
  await without.stop();
});
