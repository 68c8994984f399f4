// One file: whoever changes what is made in Azure wants to see all that holds its parts together.
import { audiences, MEND, readConfig } from '../src/app/config';
import { LAST_WORK } from '../src/app/schedule';
import { LAST_FLUSH } from '../src/app/telemetry/otlp';
import { PERMISSIONS } from '../src/domain/consent';
import { LAST_WORD } from '../src/http/connections';
import { bicepFiles, compile, isBalanced, MAIN, read, readBicep, settingsIn } from './support/infra';
import { startWholeApp, type WholeApp } from './support/whole-app';

describe.each(bicepFiles())('$path', ({ text, params, outputs, modules }) => {
  it('closes every bracket, and uses every parameter', () => {
    expect(isBalanced(text)).toBe(true);
    const times = (name: string) => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
    expect(params.filter(({ name }) => times(name) < 2)).toEqual([]);
  });

  it('puts no secret out, and marks as secret what is one', () => {
    expect(outputs.filter(({ value }) => /listKeys|connectionString|secret.*value/i.test(value))).toEqual([]);
    const secure = params.filter((param) => param.secure).map(({ name }) => name);
    expect(outputs.filter(({ value }) => secure.some((name) => value.includes(name)))).toEqual([]);
    expect(params.filter(({ name }) => /password|secret$/i.test(name)).every((param) => param.secure)).toBe(true);
  });

  it('gives each module what it asks for', () => {
    for (const { path: to, given } of modules) {
      expect([...given].sort()).toEqual(
        readBicep(to)
          .params.map(({ name }) => name)
          .sort(),
      );
    }
  });
});

test('the compiler of Bicep takes all of it, where there is one; without it, what is read here has to be enough', () => {
  expect(compile(MAIN)).toMatch(/^(compiled|no compiler here)$/);
});

test('the parameters are those of the template, with every one that has no usual value', () => {
  const given = Object.keys(JSON.parse(read('infra/main.parameters.json')).parameters);
  const { params } = readBicep(MAIN);
  expect(params.map(({ name }) => name)).toEqual(expect.arrayContaining(given));
  expect(given).toEqual(expect.arrayContaining(params.flatMap(({ name, required }) => (required ? [name] : []))));
});

describe('The settings of the server', () => {
  const server = readBicep('infra/modules/server.bicep');
  const set = Object.assign(
    {},
    ...['settings', 'named', 'granted', 'installing', 'administered', 'carried', 'watched', 'watchedWith'].map((each) =>
      settingsIn(server, each),
    ),
  );

  it('are variables of its configuration', () => {
    expect(Object.keys(set).length).toBeGreaterThan(10);
    expect(Object.keys(MEND)).toEqual(expect.arrayContaining(Object.keys(set)));
  });

  it('are enough to start with, those that may be left out left out', () => {
    const start = Object.keys(settingsIn(server, 'settings'));
    const filled = Object.fromEntries(start.map((name) => [name, SAMPLE[name]]));
    expect(readConfig(filled)).toMatchObject({ tables: { endpoint: SAMPLE.TABLES_ENDPOINT } });
  });

  it('leave it the time to end that it takes', () => {
    const seconds = Number(settingsIn(server, 'platform').WEBSITES_CONTAINER_STOP_TIME_LIMIT?.replace(/'/g, ''));
    expect(seconds * 1000).toBeGreaterThan(LAST_WORD + LAST_WORK + LAST_FLUSH);
  });

  it('use as much of Graph as is said, and nothing of it unless it is', () => {
    const start = Object.fromEntries(Object.keys(settingsIn(server, 'settings')).map((name) => [name, SAMPLE[name]]));
    expect(readConfig(start)).not.toHaveProperty('graph');
    const [granted, installing] = ['granted', 'installing'].map((each) => Object.keys(settingsIn(server, each)));
    expect(granted).toEqual(['GRAPH_TIER', 'GRAPH_CONNECTION_NAME']);
    expect(installing).toEqual(['TEAMS_APP_CATALOG_ID']);
    const filled = { ...start, GRAPH_TIER: '2', GRAPH_CONNECTION_NAME: 'graph', TEAMS_APP_CATALOG_ID: GUID };
    expect(readConfig(filled).graph).toMatchObject({ tier: 2, connection: 'graph', catalogId: GUID });
  });

  it('hold a secret by reference alone', () => {
    const secrets = Object.entries(set).filter(([name]) => /PASSWORD|SECRET|CONNECTION_STRING|HEADERS/.test(name));
    expect(secrets).toHaveLength(4);
    for (const [, value] of secrets) expect(value).toMatch(/^'@Microsoft\.KeyVault\(SecretUri=\$\{vaultUri\}secrets\//);
  });
});

const GUID = '11111111-2222-4333-8444-555555555555';
const SAMPLE: Record<string, string> = {
  PORT: '8080',
  PUBLIC_URL: 'https://career-x-app.azurewebsites.net',
  BOT_APP_ID: GUID,
  BOT_APP_PASSWORD: 'a-secret',
  BOT_TENANT_ID: GUID,
  TENANT_IDS: GUID,
  TABLES_ENDPOINT: 'https://careerx.table.core.windows.net/',
  LINK_SECRET: '0123456789abcdef'.repeat(2),
  DEFAULT_TIME_ZONE: 'UTC',
  RETENTION_MONTHS: '24',
};

describe('The connection by which people sign in', () => {
  const { text } = readBicep('infra/modules/bot.bicep');

  it('asks each of them for what is said to be asked for, to be known by it, and to be asked once', () => {
    const [, scopes = ''] = /scopes: '(.+)'/.exec(text) ?? [];
    const delegated = PERMISSIONS.filter(({ kind }) => kind === 'delegated').map(({ name }) => name);
    expect(scopes.split(' ')).toEqual(['openid', 'offline_access', ...delegated]);
  });

  it('knows the app by the name by which Teams brings a token for it', () => {
    const [, url = ''] = /key: 'tokenExchangeUrl'\s+value: '(.+)'/.exec(text) ?? [];
    expect(audiences('id', 'host')).toContain(url.replace('${host}', 'host').replace('${appId}', 'id'));
  });
});

describe('The container', () => {
  const docker = read('Dockerfile');
  const last = docker.slice(docker.lastIndexOf('FROM '));

  it('starts what the build makes, as Azure does, and hears the signal to stop', () => {
    const [, command = '[]'] = /^CMD (\[.+\])$/m.exec(last) ?? [];
    const [node, file] = JSON.parse(command);
    expect([node, file]).toEqual(['node', 'dist/server/main.js']);
    expect(read('infra/modules/server.bicep')).toContain(`appCommandLine: '${node} ${file}'`);
    expect(read('src/local/build.mjs')).toContain(`at('${file}')`);
  });

  it('is nobody’s but a user without rights, and says whether it lives', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]+\/healthz/m);
    expect(docker.match(/^FROM (\S+)/gm)).toEqual(Array(3).fill('FROM node:22-slim'));
  });

  it('gets what it copies, and nothing else', () => {
    const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name);
    const copied = [...docker.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '));
    expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
  });
});

describe('The real server', () => {
  let world: WholeApp;

  beforeAll(async () => {
    world = await startWholeApp(Date.parse('2026-03-02T09:00:00Z'));
  });
  afterAll(() => world.stop());

  const { developer, staticTabs } = JSON.parse(read('appPackage/manifest.json'));
  const urls = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl, staticTabs[0].contentUrl];

  it.each(urls.map((url) => new URL(url.replace('${{BOT_DOMAIN}}', 'career.example')).href))(
    'serves %s',
    async (url) => {
      const answer = await world.fetch(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    },
  );

  it('serves what Azure and Teams are told to ask', async () => {
    const host = 'https://career.example';
    expect(read('infra/modules/server.bicep')).toContain("healthCheckPath: '/healthz'");
    expect((await world.fetch(`${host}/healthz`)).status).toBe(200);
    expect(read('infra/modules/watch.bicep')).toContain('/readyz');
    expect((await world.fetch(`${host}/readyz`)).status).toBe(200);
    expect(read('infra/modules/bot.bicep')).toContain('/api/messages');
    // There, and for posting only.
    expect((await world.fetch(`${host}/api/messages`)).status).toBe(405);
  });
});
