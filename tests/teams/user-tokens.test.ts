import { ALEX, type BotUnderTest, MEGAN, startBot, TENANT } from '../support/bot-under-test';
import { tellSignIn } from '../support/sign-ins';
import { type StandInTokenService, startTokenService } from '../support/stand-in-token-service';
import { teamsId } from '../support/teams-activities';

let service: StandInTokenService;
let bot: BotUnderTest;
beforeEach(async () => {
  service = await startTokenService();
  bot = await startBot([], [TENANT], undefined, service.url);
  await bot.connector.say(MEGAN, 'hello');
});
afterEach(() => Promise.all([bot.stop(), service.stop()]));

const megan = { tenant: TENANT, id: MEGAN.id };
const redeem = async () => {
  const state = service.signIn(teamsId(MEGAN));
  await tellSignIn(bot.connector, MEGAN, { name: 'verifyState', value: { state } });
};

describe('a token in somebody’s own name', () => {
  test('is there in no turn of theirs, once they have signed in', async () => {
    expect(await bot.tokens.of(megan)).toEqual({ dropped: 'not-connected' });
    await redeem();
    expect(await bot.tokens.of(megan)).toEqual({ token: `token-of-${teamsId(MEGAN)}` });
  });

  test('is asked for whenever it is needed, so that one that was taken back is used no more', async () => {
    await redeem();
    service.withdraw(teamsId(MEGAN));
    expect(await bot.tokens.of(megan)).toEqual({ dropped: 'not-connected' });
  });

  test('is gone once they have signed out; twice is harmless', async () => {
    await redeem();
    await bot.tokens.signOut(megan);
    await bot.tokens.signOut(megan);
    expect(service.holds(teamsId(MEGAN))).toBe(false);
    expect(await bot.tokens.of(megan)).toEqual({ dropped: 'not-connected' });
  });

  test('is not asked for of somebody who is not here, or not any more', async () => {
    await redeem();
    await bot.connector.uninstall(MEGAN);
    service.asked.length = 0;
    expect(await bot.tokens.of(megan)).toEqual({ dropped: 'not-connected' });
    expect(await bot.tokens.of({ tenant: TENANT, id: ALEX.id })).toEqual({ dropped: 'not-connected' });
    await bot.tokens.signOut({ tenant: TENANT, id: ALEX.id });
    expect(service.asked).toEqual([]);
  });

  test.each([429, 500, 503])('is missing for now while the service answers with %i', async (status) => {
    await redeem();
    service.fail(status);
    expect(await bot.tokens.of(megan)).toEqual({ dropped: 'busy' });
    await expect(bot.tokens.signOut(megan)).rejects.toThrow();
    service.fail();
    expect(await bot.tokens.of(megan)).toEqual({ token: expect.any(String) });
  });
});
