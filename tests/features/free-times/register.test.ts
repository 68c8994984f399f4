import { instantAt } from '../../../src/domain/time';
import { ALEX, MEGAN } from '../../support/bot-under-test';
import { inputsOf, wordsOf } from '../../support/card-buttons';
import { startCloud } from '../../support/graph-world';
import { tellSignIn } from '../../support/sign-ins';
import { TENANT } from '../../support/stand-in-entra';
import type { StandInGraph } from '../../support/stand-in-graph';
import { type StandInTokenService, startTokenService } from '../../support/stand-in-token-service';
import { type Teammate, teamsId } from '../../support/teams-activities';
import { startWholeApp, type WholeApp } from '../../support/whole-app';

/** A Monday. */
const NOW = Date.parse('2026-11-23T09:00:00Z');
const alex = { ...ALEX, email: 'alex@contoso.example' };

let cloud: StandInGraph;
let service: StandInTokenService;
let app: WholeApp;
beforeAll(async () => {
  cloud = await startCloud(() => NOW);
  cloud.employs(MEGAN, alex);
  const tokenFor = async (user: string) => {
    const person = [MEGAN, alex].find((one) => teamsId(one) === user);
    cloud.connect({ id: person?.id ?? '' });
    const held = await cloud.tokenOf({ tenant: TENANT, id: person?.id ?? '' });
    return 'token' in held ? held.token : '';
  };
  service = await startTokenService({ tokenFor });
  app = await startWholeApp(NOW, { cloud, tokenService: service.url });
  await app.teams.install(MEGAN);
  await app.teams.install(alex);
});
afterAll(async () => {
  await app.stop();
  await Promise.all([cloud.stop(), service.stop()]);
});

const last = (person: Teammate) => app.teams.shown(person).at(-1);
const find = 'Find times free for you both';

test('whoever has not connected their calendar plans a talk as without calendars; whoever has, has times found', async () => {
  const [start, end] = ['09:00', '12:00'].map((time) => instantAt('2026-11-24', time, 'Europe/London'));
  cloud.diaries.add(alex.id, { start, end });

  await app.teams.say(MEGAN, '/career');
  expect(wordsOf(last(MEGAN)?.card)).not.toContain(find);

  await app.teams.say(MEGAN, '/career calendar');
  await app.teams.click(MEGAN, 'Connect');
  const value = { state: service.signIn(teamsId(MEGAN)) };
  await tellSignIn(app.teams, MEGAN, { name: 'verifyState', value, replyToId: last(MEGAN)?.id });
  expect(wordsOf(last(MEGAN)?.card)).toContain('Your calendar is connected');

  await app.teams.say(MEGAN, '/career');
  await app.teams.click(MEGAN, find, { who: alex.id });
  expect(wordsOf(last(MEGAN)?.card)).toContain('These times are free for you both.');
  const inputs = inputsOf(last(MEGAN)?.card);
  const times = [1, 2, 3].map((row) => `${inputs.get(`date${row}`)?.value} ${inputs.get(`time${row}`)?.value}`);
  // Megan is an hour ahead of Alex.
  expect(times).toEqual(['2026-11-24 13:00', '2026-11-25 14:00', '2026-11-26 10:30']);
});

test('whoever is erased is signed out', async () => {
  expect(service.holds(teamsId(MEGAN))).toBe(true);
  await app.teams.say(MEGAN, '/career data');
  await app.teams.click(MEGAN, 'my-data.look');
  await app.teams.click(MEGAN, 'my-data.erase');
  expect(service.holds(teamsId(MEGAN))).toBe(false);
});
