import { ConfigError, readConfig } from '../../src/app/config';

const GUID = '11111111-2222-4333-8444-555555555555';
const safe = {
  PUBLIC_URL: 'https://career.contoso.example/',
  BOT_APP_ID: GUID,
  BOT_APP_PASSWORD: 'a-secret',
  TENANT_IDS: GUID,
  TABLES_CONNECTION_STRING: 'DefaultEndpointsProtocol=https;AccountName=career;AccountKey=a2V5',
  LINK_SECRET: '0123456789abcdef0123456789abcdef',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel.contoso.example:4318',
};

test('what is safe is read', () => {
  expect(readConfig(safe).bot).toMatchObject({ appId: GUID });
});

test.each([
  ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
  ['PUBLIC_URL', 'https://localhost:3978'],
  ['PUBLIC_URL', 'https://127.0.0.1'],
  ['TABLES_CONNECTION_STRING', 'AccountName=devstoreaccount1;AccountKey=a2V5'],
  ['TABLES_CONNECTION_STRING', 'DefaultEndpointsProtocol=http;AccountName=career;AccountKey=a2V5'],
  ['TABLES_CONNECTION_STRING', 'AccountName=career;TableEndpoint=http://tables.example/'],
  ['LINK_SECRET', 'x'.repeat(40)],
  ['BOT_APP_PASSWORD', '11111111-2222-4333-8444-555555555556'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'authorization=a-key'],
  ['BOT_APP_ID', '00000000-0000-0000-0000-000000000000'],
  ['BOT_TENANT_ID', '11111111-2222-4333-8444-555555555557'],
])('%s as %s stops the start, in one sentence that says how to mend it', (name, value) => {
  let said = '';
  try {
    readConfig({ ...safe, [name]: value });
  } catch (error) {
    if (error instanceof ConfigError) said = error.message;
  }
  expect(said).toMatch(new RegExp(`^${name} [^\\n]+: [^\\n]+\\.$`));
  if (value !== '0') expect(said).not.toContain(value);
});
