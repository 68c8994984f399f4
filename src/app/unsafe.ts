type Environment = Record<string, string | undefined>;

const HOSTS_OF_THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SAME_ALL_THROUGH = /^(0{8}|f{8})-/i;
/** A text of at least 32 characters that a person has chosen, or that stands in an example, rarely has more different ones. */
const FEWEST_CHARACTERS = 8;

/**
 * What is well written and unsafe all the same.
 * @returns a sentence for each, and how to mend it; never a value
 */
export function unsafeIn(env: Environment): string[] {
  return CHECKS.filter(([isUnsafe]) => isUnsafe(env)).map(([, sentence]) => sentence);
}

const CHECKS: readonly (readonly [(env: Environment) => boolean, string])[] = [
  [
    ({ NODE_TLS_REJECT_UNAUTHORIZED: tls }) => tls === '0',
    'NODE_TLS_REJECT_UNAUTHORIZED turns off who we may trust: leave it out.',
  ],
  [
    ({ PUBLIC_URL: url = '' }) => URL.canParse(url) && HOSTS_OF_THIS_MACHINE.test(new URL(url).hostname),
    'PUBLIC_URL leads to this machine alone: set it to the https address under which Teams reaches this server.',
  ],
  [
    ({ TABLES_CONNECTION_STRING: tables = '' }) =>
      /UseDevelopmentStorage=true|AccountName=devstoreaccount1/i.test(tables),
    'TABLES_CONNECTION_STRING is that of the storage emulator, whose key everybody knows: set it to that of a storage account.',
  ],
  [
    ({ TABLES_CONNECTION_STRING: tables = '' }) =>
      /DefaultEndpointsProtocol=http(;|$)|TableEndpoint=http:/i.test(tables),
    'TABLES_CONNECTION_STRING leads to the tables without encryption: set its protocol to https.',
  ],
  [
    ({ OTEL_EXPORTER_OTLP_ENDPOINT: url = '', OTEL_EXPORTER_OTLP_HEADERS: headers }) =>
      !!headers && /^http:/.test(url) && URL.canParse(url) && !HOSTS_OF_THIS_MACHINE.test(new URL(url).hostname),
    'OTEL_EXPORTER_OTLP_HEADERS would travel without encryption: set OTEL_EXPORTER_OTLP_ENDPOINT to an https address.',
  ],
  [
    ({ LINK_SECRET: secret = '' }) => secret !== '' && new Set(secret).size < FEWEST_CHARACTERS,
    'LINK_SECRET can be guessed: set it to a random text, for example from `openssl rand -hex 32`.',
  ],
  [
    ({ BOT_APP_PASSWORD: password = '' }) => GUID.test(password),
    'BOT_APP_PASSWORD is the id of a client secret: set it to the value of that secret, which is shown once when it is made.',
  ],
  [
    ({ BOT_APP_ID: id = '' }) => SAME_ALL_THROUGH.test(id),
    'BOT_APP_ID names no app: set it to the application (client) id of the bot’s app registration.',
  ],
  [
    ({ BOT_TENANT_ID: bot, TENANT_IDS: tenants = '' }) => !!bot && !tenants.toLowerCase().includes(bot.toLowerCase()),
    'BOT_TENANT_ID is not among TENANT_IDS, so nobody could use the bot: add it there, or leave it out for a multi-tenant bot.',
  ],
];
