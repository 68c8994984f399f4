import { permissionsUpTo, type Tier } from '../../../src/domain/consent';
import type { ConnectDeps } from '../../../src/features/connect/deps';
import { registerConnect } from '../../../src/features/connect/register';
import type { BotFeature } from '../../../src/teams/bot-feature';
import { ALEX, type BotUnderTest, MEGAN, startBot, TENANT } from '../../support/bot-under-test';
import { buttonsOf, wordsOf } from '../../support/card-buttons';
import { tellSignIn } from '../../support/sign-ins';
import { type StandInTokenService, startTokenService } from '../../support/stand-in-token-service';
import { type Teammate, teamsId } from '../../support/teams-activities';

let service: StandInTokenService;
let bot: BotUnderTest;
const deps: ConnectDeps = { tier: 1 };
beforeAll(async () => {
  service = await startTokenService();
  bot = await startBot([featureOf(deps)], [TENANT], undefined, service.url);
});
beforeEach(async () => {
  Object.assign(deps, { tier: 1, tokens: bot.tokens });
  service.fail();
  service.withdraw(teamsId(MEGAN));
  await bot.connector.say(MEGAN, '/career calendar');
});
afterAll(() => Promise.all([bot.stop(), service.stop()]));

/** Asked for what it needs when it is needed, so that a test can change that. */
function featureOf(deps: ConnectDeps): BotFeature {
  return registerConnect(deps).bot;
}

const last = (person: Teammate = MEGAN) => bot.connector.shown(person).at(-1);
const read = (text = '/career calendar') => bot.connector.say(MEGAN, text).then(() => wordsOf(last()?.card));
const buttons = () => buttonsOf(last()?.card).map(({ title }) => title);
const signInCard = () => bot.connector.shown(MEGAN).findLast(({ signIn }) => signIn)?.id ?? '';
const comesBack = (state: string) =>
  tellSignIn(bot.connector, MEGAN, { name: 'verifyState', value: { state }, replyToId: signInCard() });
const wordsAt = (id: string) => wordsOf(bot.connector.shown(MEGAN).find((message) => message.id === id)?.card);
const connects = async () => {
  await bot.connector.say(MEGAN, '/career calendar');
  await bot.connector.click(MEGAN, 'Connect');
  const id = signInCard();
  await comesBack(service.signIn(teamsId(MEGAN)));
  return id;
};

describe('Whoever asks about their calendar', () => {
  it('hears what connecting brings, exactly what Microsoft will ask for and what for, and who holds the key', async () => {
    const words = await read();
    const asked = permissionsUpTo(1).map(({ name }) => name);
    expect(words.match(/^\w+\.ReadWrite\b.*$/gm)).toEqual(asked);
    for (const said of ['free for both', 'only if you want it', 'no key']) expect(words).toContain(said);
    expect(buttons()).toEqual(['Connect']);
  });

  it('is understood in German as well', async () => {
    await read('kalender');
    expect(buttons()).toEqual(['Connect']);
  });

  it('has Microsoft ask on the next card, and the answer stands there', async () => {
    const id = await connects();
    expect(service.holds(teamsId(MEGAN))).toBe(true);
    expect(wordsAt(id)).toContain('Your calendar is connected');
  });

  it('is not asked again once they are connected, not even by an old card', async () => {
    await connects();
    const before = bot.connector.shown(MEGAN).length;
    await bot.connector.click(MEGAN, 'connect.begin');
    expect(bot.connector.shown(MEGAN)).toHaveLength(before);
    await read();
    expect(buttons()).toEqual(['Disconnect']);
  });

  it('takes it back with a click, and can begin again', async () => {
    await connects();
    await read();
    await bot.connector.click(MEGAN, 'Disconnect');
    expect(service.holds(teamsId(MEGAN))).toBe(false);
    expect(wordsOf(last()?.card)).toContain('I ask for nothing in your name any more');
    expect(buttons()).toEqual(['Connect']);
  });

  it('finds it not connected after they have taken it back at Microsoft', async () => {
    await connects();
    service.withdraw(teamsId(MEGAN));
    await read();
    expect(buttons()).toEqual(['Connect']);
  });

  it.each([
    ['a code that is not theirs', () => service.signIn(teamsId(ALEX)), 'nothing was connected'],
    ['a page that they have closed', () => 'CancelledByUser', 'come back to it whenever you like'],
  ])('comes back from %s without harm', async (_, state, said) => {
    await bot.connector.click(MEGAN, 'Connect');
    await comesBack(state());
    expect(wordsAt(signInCard()) || wordsOf(last()?.card)).toContain(said);
    expect(service.holds(teamsId(MEGAN))).toBe(false);
  });

  it('hears that Microsoft does not answer, and that nothing is lost by that', async () => {
    service.fail(503);
    expect(await read()).toContain('try again in a few minutes');
    expect(buttons()).toEqual([]);
  });
});

describe('Where nobody has to connect anything', () => {
  it.each<[string, Tier, string]>([
    ['an installation without calendars says so, and what there is instead', 0, '.ics'],
    ['an organisation has allowed it for everyone', 2, 'allowed it for everyone'],
  ])('%s', async (_, tier, said) => {
    deps.tier = tier;
    service.asked.length = 0;
    expect(await read()).toContain(said);
    expect(buttons()).toEqual([]);
    for (const verb of ['connect.begin', 'connect.end']) {
      const { body } = await bot.connector.act(MEGAN, last()?.id ?? '', { verb, data: {} });
      expect(wordsOf(body)).toContain(said);
    }
    expect(service.asked.filter((what) => what !== 'DELETE SignOut')).toEqual([]);
  });
});

test('in a group chat nothing of it is shown, and nobody is asked to sign in', async () => {
  const group = bot.connector.group(MEGAN, ALEX);
  await bot.connector.act(MEGAN, 'm1', { verb: 'connect.begin', data: {} }, group);
  await bot.connector.say(MEGAN, '/career calendar', group);
  expect(bot.connector.shown(group).map(({ card, signIn }) => card ?? signIn)).toEqual([undefined]);
});
