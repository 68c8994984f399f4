// One file, for it is one list: every fault, and what the doctor says of it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDoctor } from '../../../src/app/doctor/doctor';
import { report } from '../../../src/app/doctor/report';
import type { Subject } from '../../../src/app/doctor/subject';
import { PERMISSIONS } from '../../../src/domain/consent';
import type { CheckName, Finding } from '../../../src/domain/finding';
import { minutes } from '../../../src/domain/time';
import { lookAtTables } from '../../../src/storage/look-at-tables';
import { type StandInLogin, startLogin } from '../../support/stand-in-login';
import { startStorage, type TestStorage } from '../../support/storage';

const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '6b1d8a52-90c4-4e37-a5f8-2d7c3b9e0f11';
const SECRET = 'the-value-of-a-client-secret';

let login: StandInLogin;
let storage: TestStorage;
/** What stands under the public address: by path, a status. */
let front: { server: Server; url: string; answers: Record<string, number> };

beforeEach(async () => {
  const app = { secret: SECRET, uris: [] as string[], version: '2.0' as const, roles: [] };
  login = await startLogin({ tenants: [TENANT], apps: { [APP]: app }, ahead: 0, keys: true });
  front = await startFront();
  app.uris.push(`api://${new URL(front.url).host}/${APP}`);
});
afterEach(async () => {
  await login.stop();
  front.server.closeAllConnections();
  await new Promise((resolve) => front.server.close(resolve));
});
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.stop());

async function startFront(): Promise<typeof front> {
  const answers: Record<string, number> = { '/healthz': 200, '/readyz': 200, '/api/messages': 401, '/api/health': 200 };
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(answers[url.split('?')[0] ?? ''] ?? 404);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers };
}

async function look(
  subject: Partial<Subject> = {},
  more: { complaints?: string[]; bare?: true } = {},
): Promise<Finding[]> {
  const { tables, wakeUps } = await tablesOf();
  const whole: Subject = {
    publicUrl: front.url,
    bot: { appId: APP, password: SECRET, tenant: TENANT },
    tenants: [TENANT],
    signIn: { issuer: `${login.url}/{tenant}/v2.0`, jwksUri: `${login.url}/common/discovery/v2.0/keys` },
    webPubSub: `Endpoint=${front.url};AccessKey=a2V5;Version=1.0;`,
  };
  const findings = await createDoctor({
    subject: more.bare ? {} : { ...whole, ...subject },
    complaints: more.complaints,
    ...(more.bare ? {} : { tables, wakeUps }),
    cloud: { login: login.url, tokens: login.url },
    clock: Date.now,
  })();
  // Misses aloud what there are no words for.
  report(findings);
  return findings;
}

async function tablesOf() {
  const { wakeUps } = await storage.open();
  return { tables: () => lookAtTables({ connectionString: storage.wire.connectionString }), wakeUps };
}

const toMend = (findings: readonly Finding[]) =>
  findings.filter(({ state }) => state === 'mend').map(({ check, says }) => `${check} ${says}`);
const found = (findings: readonly Finding[], check: CheckName) => findings.filter((finding) => finding.check === check);
const app = () => {
  const known = login.truth.apps[APP];
  if (!known) throw new Error('no app');
  return known;
};

describe('the doctor', () => {
  it('finds nothing to mend where all is well', async () => {
    const findings = await look();
    expect(toMend(findings)).toEqual([]);
    const used = findings.filter(({ check }) => !['graph', 'connection', 'catalogue'].includes(check));
    expect(used.map(({ state }) => state)).toEqual(used.map(() => 'fine'));
  });

  it.each<[string, string[], () => unknown]>([
    ['a secret that has ended', ['bot secret-ended'], () => Object.assign(app(), { ended: true })],
    ['a secret of something else', ['bot secret-wrong'], () => Object.assign(app(), { secret: 'another' })],
    ['an app that is not there', ['bot app-unknown'], () => Object.assign(login.truth, { apps: {} })],
    [
      'a tenant that is none',
      ['bot tenant-unknown', 'sign-in tenant-unknown'],
      () => Object.assign(login.truth, { tenants: [] }),
    ],
    ['an app without its name', ['tab no-uri'], () => Object.assign(app(), { uris: [] })],
    ['tokens of the first version', ['tab old-tokens'], () => Object.assign(app(), { version: '1.0' })],
    [
      'a tenant that signs otherwise',
      ['sign-in issuer-odd'],
      () => Object.assign(login.truth, { issuer: 'https://x' }),
    ],
    ['keys that are missing', ['sign-in keys-missing'], () => Object.assign(login.truth, { keys: false })],
    ['a clock that is ahead', ['clock ahead'], () => Object.assign(login.truth, { ahead: -minutes(3) })],
    ['a clock that is behind', ['clock behind'], () => Object.assign(login.truth, { ahead: minutes(3) })],
    ['something else at the address', ['address elsewhere'], () => Object.assign(front.answers, { '/healthz': 302 })],
    ['a server without tables', ['address not-ready'], () => Object.assign(front.answers, { '/readyz': 503 })],
    ['no bot at the address', ['messages elsewhere'], () => Object.assign(front.answers, { '/api/messages': 404 })],
    ['a bot that hears anybody', ['messages open'], () => Object.assign(front.answers, { '/api/messages': 200 })],
    ['lines that are cut', ['lines unwell'], () => Object.assign(front.answers, { '/api/health': 503 })],
  ])('tells %s', async (_, expected, spoil) => {
    spoil();
    expect(toMend(await look())).toEqual(expected);
  });

  it('tells of a sign-in service that does not answer once for each check, and goes on', async () => {
    const gone = 'http://127.0.0.1:9';
    const signIn = { issuer: `${gone}/{tenant}/v2.0`, jwksUri: `${gone}/keys` };
    const findings = await look({ signIn });
    expect(toMend(findings)).toEqual(['sign-in unreachable']);
    expect(found(findings, 'clock')).toMatchObject([{ state: 'off', says: 'unknown' }]);
    expect(found(findings, 'tables')).toMatchObject([{ state: 'fine' }]);
  });

  it('tells of an address that nobody has, and of a host that answers nothing', async () => {
    expect(toMend(await look({ publicUrl: 'http://127.0.0.1:9' }))).toContain('address silent');
    expect(toMend(await look({ publicUrl: front.url.replace('http:', 'https:') }))).toContain('address certificate');
  });

  it('looks at what there is, and says all that is missing at once', async () => {
    const complaints = ['BOT_APP_ID is missing: set it to a GUID.', 'LINK_SECRET is missing: set it to a text.'];
    const findings = await look({}, { complaints, bare: true });
    expect(found(findings, 'configuration').map(({ values }) => values?.sentence)).toEqual(complaints);
    expect(toMend(findings)).toEqual(['configuration wrong', 'configuration wrong']);
  });

  describe('of Microsoft Graph', () => {
    const TIER_2 = PERMISSIONS.filter(({ tier }) => tier === 2).map(({ name }) => name);
    const graph = (tier: 1 | 2, more: object = {}) => ({
      graph: { tier, url: 'https://graph.microsoft.com', authority: login.url, connection: 'calendar', ...more },
    });
    const said = (findings: readonly Finding[]) =>
      found(findings, 'graph').map(({ says, values }) => `${says} ${values?.permission}`);

    it('names each permission and what it is for, and leaves out what this tier does not use', async () => {
      const findings = found(await look(), 'graph');
      expect(findings.map(({ state, says, ability }) => [state, says, ability])).toEqual(
        PERMISSIONS.map(({ ability }) => ['off', 'above', ability]),
      );
      login.truth.connections = ['calendar'];
      const first = await look(graph(1));
      expect(toMend(first)).toEqual([]);
      expect(said(first)).toEqual(PERMISSIONS.map(({ name, tier }) => `${tier === 1 ? 'own' : 'above'} ${name}`));
    });

    it('finds each permission of an administrator that is missing', async () => {
      login.truth.connections = ['calendar'];
      app().roles = TIER_2;
      expect(toMend(await look(graph(2, { catalogId: APP })))).toEqual([]);
      app().roles = TIER_2.slice(1);
      const findings = await look(graph(2));
      expect(toMend(findings)).toEqual(['graph not-granted', 'catalogue missing']);
      expect(said(findings)).toContain(`not-granted ${TIER_2[0]}`);
    });

    it('finds that the connection is not there, and what it would have to ask for', async () => {
      const findings = await look(graph(1));
      expect(toMend(findings)).toEqual(['connection missing']);
      expect(found(findings, 'connection')[0]?.values?.scopes).toContain('Calendars.ReadWrite');
    });

    it('says why it cannot see them, where the app gets no token', async () => {
      app().ended = true;
      const findings = await look(graph(2, { catalogId: APP }));
      expect(toMend(findings)).toEqual(['bot secret-ended', ...TIER_2.map(() => 'graph no-token')]);
      expect(found(findings, 'connection')).toMatchObject([{ state: 'off', says: 'unknown' }]);
    });
  });

  it('says nothing of a secret, whatever is wrong', async () => {
    const said = [await look()];
    Object.assign(app(), { secret: 'another' });
    said.push(await look());
    Object.assign(app(), { secret: SECRET, ended: true });
    said.push(await look());
    expect(JSON.stringify(said)).not.toContain(SECRET);
    expect(JSON.stringify(said)).not.toContain('a2V5');
  });
});
