import { installFor } from '../../src/app/install-for';
import type { WakeUp } from '../../src/domain/wake-up';
import { EMIL, GRAPH_TENANT, MIA, NOW, startCloud } from '../support/graph-world';
import type { StandInGraph } from '../support/stand-in-graph';
import { startWholeApp, type WholeApp } from '../support/whole-app';

const OPENING = 'Emil, this hour is yours.';
const INSTALL = `POST /users/${EMIL.id}/teamwork/installedApps`;

let cloud: StandInGraph;
let app: WholeApp;

beforeEach(async () => {
  cloud = await startCloud();
  app = await startWholeApp(NOW, { cloud });
  await app.teams.install(MIA);
});
afterEach(async () => {
  await app.stop();
  await cloud.stop();
});

async function invite(opening = OPENING): Promise<void> {
  await app.teams.say(MIA, '/career');
  const offers = { date1: '2026-03-10', time1: '09:00' };
  await app.teams.click(MIA, 'invite.send', { someone: EMIL.id, opening, place: 'video', ...offers });
  await app.sweep();
}

const asked = () => cloud.requests.filter((request) => request === INSTALL).length;
const hasHeard = (text: string) =>
  app.teams.untilShown(EMIL, (shown) => shown.some((message) => JSON.stringify(message.card).includes(text)));

test('an invitation to somebody without the app has it installed for them, and is there when Teams has done so', async () => {
  cloud.onInstall = () => void app.teams.install(EMIL);
  await invite();
  expect(await hasHeard(OPENING)).toBe(true);
  expect(asked()).toBe(1);
});

test.each([
  ['has not agreed', () => cloud.revoke('TeamsAppInstallation.ReadWriteSelfForUser.All')],
  ['has agreed, and Graph stumbles', () => cloud.meets({ status: 500, code: 'InternalServerError' })],
  ['has agreed, and Graph says something unheard of', () => cloud.meets({ status: 418, code: 'Teapot' })],
])('where the administrator %s, it waits until the person installs it themselves', async (_, trouble) => {
  trouble();
  await invite();
  await app.sweep();
  expect(asked()).toBe(1);
  await app.teams.install(EMIL);
  expect(await hasHeard(OPENING)).toBe(true);
});

test('it is installed for nobody who has had it, and has removed it', async () => {
  await app.teams.install(EMIL);
  await app.teams.uninstall(EMIL);
  await invite();
  expect(asked()).toBe(0);
});

test('it is installed for no other reason than an invitation', async () => {
  const install = jest.fn();
  const reader = { tenant: GRAPH_TENANT, manager: MIA.id, employee: EMIL.id };
  const wakeUp: WakeUp = { kind: 'recap', due: NOW, pair: reader, subject: 'talk', reader: 'employee' };
  await installFor({ installer: { install }, people: { find: async () => undefined }, onTrouble: () => {} })(wakeUp);
  expect(install).not.toHaveBeenCalled();
});
