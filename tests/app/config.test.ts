// One file, as what it tests is one: a list of variables, and what is right for each.
import { ConfigError, MEND, readConfig, readWhatIsThere } from '../../src/app/config';

const GUID = '11111111-2222-4333-8444-555555555555';
const complete = {
  PUBLIC_URL: 'https://career.contoso.example/',
  BOT_APP_ID: GUID,
  BOT_APP_PASSWORD: 'a-secret',
  TENANT_IDS: `${GUID}, ${GUID.toUpperCase()}`,
  TABLES_CONNECTION_STRING: 'AccountName=career;AccountKey=a2V5',
  LINK_SECRET: '0123456789abcdef'.repeat(2),
};

function complaintAbout(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('nothing was refused');
}

describe('the configuration', () => {
  it('is read from the environment, with sensible defaults', () => {
    const config = readConfig(complete);
    expect(config).toMatchObject({ port: 3978, publicUrl: 'https://career.contoso.example', defaultTimeZone: 'UTC' });
    expect(config.bot).toEqual({ appId: GUID, password: 'a-secret', tenant: undefined });
    expect(config.limits).toEqual({ open: 10, anHour: 5 });
    expect(config.tenants).toEqual([GUID, GUID]);
  });

  it.each(Object.keys(complete))('is refused without %s, in one sentence that says how to mend it', (name) => {
    expect(complaintAbout({ ...complete, [name]: undefined })).toMatch(
      new RegExp(`^${name} is missing: set it to .+\\.$`),
    );
  });

  it.each([
    ['PORT', 'eighty'],
    ['PUBLIC_URL', 'http://career.contoso.example'],
    ['BOT_APP_ID', 'career-bot'],
    ['TENANT_IDS', 'contoso.example'],
    ['LINK_SECRET', 'short'],
    ['DEFAULT_TIME_ZONE', 'Middle-earth/Shire'],
    ['MOST_OPEN_INVITATIONS', 'plenty'],
    ['MOST_INVITATIONS_AN_HOUR', '-7'],
    ['WEB_PUBSUB_CONNECTION_STRING', 'AccessKey=a2V5'],
    ['GRAPH_TIER', '3'],
    ['TEAMS_APP_CATALOG_ID', 'career'],
    ['LOG_LEVEL', 'loud'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'only-a-name'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%zz'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
  ])('is refused when %s is %s, without repeating the value', (name, value) => {
    const complaint = complaintAbout({ ...complete, [name]: value });
    expect(complaint).toMatch(new RegExp(`^${name} is not right: set it to `));
    expect(complaint).not.toContain(value);
  });

  it('lets an organisation say how many invitations one person may send', () => {
    const env = { ...complete, MOST_OPEN_INVITATIONS: '3', MOST_INVITATIONS_AN_HOUR: '2' };
    expect(readConfig(env).limits).toEqual({ open: 3, anHour: 2 });
  });

  it('knows a handbook of one’s own only where one is named', () => {
    expect(readConfig(complete)).not.toHaveProperty('handbookFile');
    expect(readConfig({ ...complete, HANDBOOK_FILE: 'ours.json' }).handbookFile).toBe('ours.json');
  });

  it('knows of a service that carries the panels’ lines only where one is named', () => {
    expect(readConfig(complete)).not.toHaveProperty('webPubSub');
    const WEB_PUBSUB_CONNECTION_STRING = 'Endpoint=https://career.webpubsub.azure.com;AccessKey=a2V5;Version=1.0;';
    const { webPubSub } = readConfig({ ...complete, WEB_PUBSUB_CONNECTION_STRING });
    expect(webPubSub).toBe(WEB_PUBSUB_CONNECTION_STRING);
  });

  it('knows of administrators only where they are named', () => {
    expect(readConfig(complete).admins).toEqual([]);
    expect(readConfig({ ...complete, ADMIN_IDS: ` ${GUID.toUpperCase()} ` }).admins).toEqual([GUID]);
    expect(complaintAbout({ ...complete, ADMIN_IDS: 'megan' })).toMatch(/^ADMIN_IDS is not right/);
  });

  it('can be read as far as it goes, with every complaint at once and no value of what is wrong', () => {
    const { settings, complaints } = readWhatIsThere({ ...complete, BOT_APP_ID: 'career-bot', LINK_SECRET: undefined });
    expect(settings).toMatchObject({ BOT_APP_PASSWORD: 'a-secret', TENANT_IDS: [GUID, GUID], PORT: 3978 });
    expect(settings.BOT_APP_ID).toBeUndefined();
    expect(complaints).toEqual([
      expect.stringMatching(/^BOT_APP_ID is not right/),
      expect.stringMatching(/^LINK_SECRET is missing/),
    ]);
    expect(readWhatIsThere({ ...complete, LINK_SECRET: 'a'.repeat(40) }).complaints).toEqual([
      expect.stringMatching(/^LINK_SECRET can be guessed/),
    ]);
    expect(readWhatIsThere(complete).complaints).toEqual([]);
  });

  it('takes the tables by key or by identity, and never by both', () => {
    const { TABLES_CONNECTION_STRING, ...rest } = complete;
    const TABLES_ENDPOINT = 'https://career.table.core.windows.net';
    expect(readConfig(complete).tables).toEqual({ connectionString: TABLES_CONNECTION_STRING });
    expect(readConfig({ ...rest, TABLES_ENDPOINT }).tables).toEqual({ endpoint: TABLES_ENDPOINT });
    expect(complaintAbout({ ...complete, TABLES_ENDPOINT })).toMatch(/^TABLES_CONNECTION_STRING is not right/);
    expect(complaintAbout({ ...rest, TABLES_ENDPOINT: 'http://career' })).toMatch(/^TABLES_ENDPOINT is not right/);
  });

  it('uses nothing of Microsoft Graph unless it is told to, and then no more than it is told', () => {
    expect(readConfig(complete)).not.toHaveProperty('graph');
    expect(readConfig({ ...complete, GRAPH_TIER: '0' })).not.toHaveProperty('graph');
    const cloud = { url: 'https://graph.microsoft.com', authority: 'https://login.microsoftonline.com' };
    const own = { ...complete, GRAPH_TIER: '1', GRAPH_CONNECTION_NAME: 'graph' };
    expect(readConfig(own).graph).toEqual({ tier: 1, ...cloud, connection: 'graph' });
    const all = { ...complete, GRAPH_TIER: '2', TEAMS_APP_CATALOG_ID: GUID };
    expect(readConfig(all).graph).toEqual({ tier: 2, ...cloud, catalogId: GUID });
    expect(complaintAbout({ ...complete, GRAPH_TIER: '1' })).toMatch(/^GRAPH_CONNECTION_NAME is missing/);
  });

  it('sends traces and metrics only where a receiver is named', () => {
    expect(readConfig({ ...complete, OTEL_SERVICE_NAME: 'ours' })).not.toHaveProperty('telemetry');
    const named = { ...complete, OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otel.contoso.example/otlp' };
    const usual = { headers: {}, service: 'career-conversations', ratio: 1 };
    expect(readConfig(named).telemetry).toEqual({ endpoint: named.OTEL_EXPORTER_OTLP_ENDPOINT, ...usual });
    const more = {
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20YTpi==, x-tenant=a%2Cb',
      OTEL_SERVICE_NAME: 'career-test',
      OTEL_TRACES_SAMPLER_ARG: '0.1',
    };
    expect(readConfig({ ...named, ...more }).telemetry).toMatchObject({
      headers: { authorization: 'Basic YTpi==', 'x-tenant': 'a,b' },
      service: 'career-test',
      ratio: 0.1,
    });
  });

  it('knows who runs this only where it is said', () => {
    expect(readConfig(complete)).not.toHaveProperty('organisation');
    expect(readConfig({ ...complete, ORGANISATION_NAME: ' Contoso ' }).organisation).toBe('Contoso');
  });

  it('trusts other applications than the usual to show the tab only where they are named', () => {
    expect(readConfig(complete).signIn).not.toHaveProperty('clients');
    expect(readConfig({ ...complete, TEAMS_CLIENT_IDS: GUID }).signIn.clients).toEqual([GUID]);
  });

  it('names every variable that is wrong, each on a line of its own', () => {
    expect(complaintAbout({}).split('\n')).toHaveLength(Object.keys(complete).length);
  });

  it('knows how to mend every variable it reads', () => {
    expect(Object.values(MEND).every((words) => words.length > 10)).toBe(true);
  });

  it('has no way to turn the bot’s authentication off', () => {
    expect(complaintAbout({ ...complete, BOT_APP_ID: '' })).toContain('BOT_APP_ID is missing');
  });
});
