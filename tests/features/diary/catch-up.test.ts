import { ALEX, MEGAN } from '../../support/bot-under-test';
import { wordsOf } from '../../support/card-buttons';
import { startCloud } from '../../support/graph-world';
import { tellSignIn } from '../../support/sign-ins';
import { TENANT } from '../../support/stand-in-entra';
import type { StandInGraph } from '../../support/stand-in-graph';
import { type StandInTokenService, startTokenService } from '../../support/stand-in-token-service';
import { type Teammate, teamsId } from '../../support/teams-activities';
import { startWholeApp, type WholeApp } from '../../support/whole-app';

/** A Monday, and the Tuesday of the week after. */
const NOW = Date.parse('2026-03-02T09:00:00Z');
const TUESDAY = Date.parse('2026-03-10T09:00:00Z');
const alex = { ...ALEX, email: 'alex@contoso.example' };
const megan = { ...MEGAN, timeZone: 'Europe/London' };

let cloud: StandInGraph;
let service: StandInTokenService;
let app: WholeApp;
beforeAll(async () => {
  cloud = await startCloud(() => app?.clock.now ?? NOW);
  cloud.employs(megan, alex);
  const tokenFor = async () => {
    cloud.connect({ id: megan.id });
    const held = await cloud.tokenOf({ tenant: TENANT, id: megan.id });
    return 'token' in held ? held.token : '';
  };
  service = await startTokenService({ tokenFor });
  app = await startWholeApp(NOW, { cloud, tokenService: service.url });
  for (const each of [megan, alex]) {
    await app.teams.install(each);
    await app.teams.say(each, '/career');
  }
  const offers = { date1: '2026-03-10', time1: '09:00' };
  await app.teams.click(megan, 'invite.send', { someone: alex.id, place: 'video', ...offers });
  await ringAll();
  await app.teams.click(alex, 'invite.accept', { slot: String(TUESDAY) });
  await ringAll();
});
afterAll(async () => {
  await app.stop();
  await Promise.all([cloud.stop(), service.stop()]);
});

/** What rings may set what is due at once; and of two alarms for one thing, the second comes ten seconds after the first. */
async function ringAll(): Promise<void> {
  app.clock.now += 10_000;
  while ((await app.sweep()) > 0);
}

const newest = (person: Teammate) => wordsOf(app.teams.shown(person).at(-1)?.card);

describe('A date whose manager has not connected their calendar', () => {
  it('stands in no diary, and its card says how that can be had', () => {
    expect(cloud.diaries.of(megan.id)).toEqual([]);
    expect(newest(megan)).toContain('Type /career calendar once');
  });

  it('goes into both diaries as soon as they have', async () => {
    await app.teams.say(megan, '/career calendar');
    await app.teams.click(megan, 'Connect');
    const value = { state: service.signIn(teamsId(megan)) };
    await tellSignIn(app.teams, megan, { name: 'verifyState', value, replyToId: app.teams.shown(megan).at(-1)?.id });
    await ringAll();
    expect(cloud.diaries.of(megan.id)).toMatchObject([{ start: TUESDAY }]);
    expect(cloud.diaries.of(alex.id)).toMatchObject([{ start: TUESDAY, isCancelled: false }]);
  });

  it('goes out of both again in their name when they have everything of theirs erased, before they are signed out', async () => {
    await app.teams.say(megan, '/career data');
    await app.teams.click(megan, 'my-data.look');
    await app.teams.click(megan, 'my-data.erase');
    expect(cloud.diaries.of(megan.id)).toEqual([]);
    expect(service.holds(teamsId(megan))).toBe(false);
  });
});
