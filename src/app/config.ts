// One file, for it is one list: every variable, its shape, how it is mended, and what comes of it.
import { z } from 'zod';
import type { AskingLimits } from '../domain/asking';
import type { Tier } from '../domain/consent';
import { isTimeZone } from '../domain/time';
import type { TableAccount } from '../storage/open-storage';
import { atOddsIn } from './at-odds';
import type { Receiver } from './telemetry/otlp';
import { unsafeIn } from './unsafe';

/** Everything that differs between one installation and another, read once at the start. */
export interface Config {
  /** The address to listen on. */
  host: string;
  port: number;
  /** Where Teams reaches this server: scheme and host, without a slash at the end. */
  publicUrl: string;
  bot: ({ appId: string; password: string; tenant?: string; metadata?: string } | { loopbackOnly: true }) & {
    /** Where people's own tokens are kept, if not in the public cloud. */
    tokenService?: string;
  };
  /** Entra tenants whose people may use the app. */
  tenants: readonly string[];
  signIn: {
    audiences: readonly string[];
    /** Issuer of the tokens; `{tenant}` stands for the tenant's id. */
    issuer: string;
    jwksUri: string;
    /** Which applications may ask for a token; those of Teams, Outlook and Microsoft 365, if not given. */
    clients?: readonly string[];
  };
  /** The storage account, and how to be let in. */
  tables: TableAccount;
  /** How Microsoft Graph is used, where it is. */
  graph?: GraphConfig;
  /** Connection string of an Azure Web PubSub for Socket.IO, if there is one to carry the panels' lines. */
  webPubSub?: string;
  /** Signs links to calendar files. */
  linkSecret: string;
  /** Used for a person until Teams has told theirs. */
  defaultTimeZone: string;
  /** For how many months a conversation is kept once it is over; 0: until somebody erases it. */
  retentionMonths: number;
  /** How many invitations one person may send. */
  limits: AskingLimits;
  /** Who runs this installation, by name. */
  organisation?: string;
  /** An organisation's own formats and questions: the path of a JSON file. */
  handbookFile?: string;
  /** Entra object ids of those who may ask in chat whether everything is well. */
  admins: readonly string[];
  /** Where the built panel lies. */
  panelFolder: string;
  /** Where traces and metrics go, if anywhere. */
  telemetry?: Receiver;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Microsoft Graph, and how far it may be used. */
export interface GraphConfig {
  tier: Exclude<Tier, 0>;
  /** Where it is, without version and without a slash at the end. */
  url: string;
  /** Where Entra is. */
  authority: string;
  /** Name of the bot's connection by which people connect their calendar; without it, they cannot. */
  connection?: string;
  /** The app's id in the organisation's catalogue; without it, the app is installed for nobody. */
  catalogId?: string;
}

/** Says which variables are missing or wrong, one sentence each, and how to mend them. */
export class ConfigError extends Error {}

/** Where Entra of the public cloud says what its keys are, and how it names itself in each tenant's tokens. */
export const ENTRA = {
  issuer: 'https://login.microsoftonline.com/{tenant}/v2.0',
  jwksUri: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
};

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

const guids = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim().toLowerCase()))
  .pipe(z.array(guid).min(1));

const headers = z.string().transform(readHeaders).pipe(z.record(z.string(), z.string()));

const count = (usual: number) => z.coerce.number().int().min(1).max(50).default(usual);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  BOT_APP_ID: guid,
  BOT_APP_PASSWORD: z.string().min(1),
  BOT_TENANT_ID: guid.optional(),
  TENANT_IDS: guids,
  TEAMS_CLIENT_IDS: guids.optional(),
  TABLES_CONNECTION_STRING: z.string().regex(/TableEndpoint=|AccountName=/),
  TABLES_ENDPOINT: z.url({ protocol: /^https$/ }).optional(),
  WEB_PUBSUB_CONNECTION_STRING: z
    .string()
    .regex(/(^|;)Endpoint=https:\/\//)
    .optional(),
  GRAPH_TIER: z
    .enum(['0', '1', '2'])
    .default('0')
    .transform((tier) => Number(tier) as Tier),
  GRAPH_CONNECTION_NAME: z.string().trim().min(1).optional(),
  TEAMS_APP_CATALOG_ID: guid.optional(),
  LINK_SECRET: z.string().min(32),
  DEFAULT_TIME_ZONE: z.string().refine(isTimeZone).default('UTC'),
  RETENTION_MONTHS: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(120)).default(24),
  MOST_OPEN_INVITATIONS: count(10),
  MOST_INVITATIONS_AN_HOUR: count(5),
  ORGANISATION_NAME: z.string().trim().min(1).max(80).optional(),
  HANDBOOK_FILE: z.string().min(1).optional(),
  ADMIN_IDS: guids.default([]),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.optional(),
  OTEL_SERVICE_NAME: z.string().trim().min(1).max(80).default('career-conversations'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/)
    .transform(Number)
    .default(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** By key or by identity, and never by both: whoever believes that a key is out of use has to be right. */
const byIdentity = environment.extend({ TABLES_CONNECTION_STRING: z.undefined().optional() });

/** How each variable is mended; a test keeps the list complete. */
export const MEND: Readonly<Record<keyof z.input<typeof environment>, string>> = {
  PORT: 'a port number, for example 3978',
  PUBLIC_URL: 'the https address under which Teams reaches this server, for example https://career.contoso.com',
  BOT_APP_ID: 'the application (client) id of the bot’s app registration, a GUID',
  BOT_APP_PASSWORD: 'a client secret of the bot’s app registration',
  BOT_TENANT_ID: 'the tenant id of the bot’s app registration, a GUID; leave it out for a multi-tenant bot',
  TENANT_IDS: 'the Entra tenant ids whose people may use the app: GUIDs, separated by commas',
  TEAMS_CLIENT_IDS:
    'the ids of the applications that show the tab, GUIDs separated by commas; leave it out unless your cloud has others than the public one',
  TABLES_CONNECTION_STRING:
    'the connection string of the storage account, from its page "Access keys"; leave it out where TABLES_ENDPOINT is set',
  TABLES_ENDPOINT:
    'the https address of the storage account’s tables, to sign in there by managed identity; leave it out to use a key',
  WEB_PUBSUB_CONNECTION_STRING:
    'the connection string of an Azure Web PubSub for Socket.IO, from its page "Keys"; leave it out to have none',
  GRAPH_TIER:
    '0 to use nothing of Microsoft Graph, 1 for what each person has agreed to for themselves, 2 for what an administrator has agreed to',
  GRAPH_CONNECTION_NAME:
    'the name of the OAuth connection on the bot’s page in Azure by which people connect their calendar; leave it out where GRAPH_TIER is 0',
  TEAMS_APP_CATALOG_ID:
    'the id of the app in your organisation’s catalogue, a GUID, from its page in the Teams admin center; leave it out where GRAPH_TIER is not 2',
  LINK_SECRET: 'a random text of at least 32 characters, for example from `openssl rand -hex 32`',
  DEFAULT_TIME_ZONE: 'an IANA time zone, for example Europe/London',
  RETENTION_MONTHS:
    'for how many months a conversation is kept once it is over: a number from 1 to 120, usually 24; 0 keeps it for ever',
  MOST_OPEN_INVITATIONS: 'how many unanswered invitations one person may have out: a number from 1 to 50, usually 10',
  MOST_INVITATIONS_AN_HOUR: 'how many invitations one person may send in an hour: a number from 1 to 50, usually 5',
  ORGANISATION_NAME: 'who runs this, as people know them, in at most 80 characters; leave it out to name nobody',
  HANDBOOK_FILE: 'the path of a JSON file with formats and questions of your own; leave it out to have ours',
  ADMIN_IDS:
    'the Entra object ids of those who may ask "/career doctor" whether everything is well: GUIDs, separated by commas; leave it out to name nobody',
  OTEL_EXPORTER_OTLP_ENDPOINT:
    'the address of an OpenTelemetry receiver over HTTP, for example http://127.0.0.1:4318; leave it out to send no traces and metrics',
  OTEL_EXPORTER_OTLP_HEADERS:
    'headers that the OpenTelemetry receiver asks for, as name=value, separated by commas; leave it out if it asks for none',
  OTEL_SERVICE_NAME:
    'what traces and metrics call this product, in at most 80 characters; leave it out for the usual name',
  OTEL_TRACES_SAMPLER_ARG: 'the share of traces that is sent: a number from 0 to 1, usually 1',
  LOG_LEVEL: 'one of debug, info, warn, error, silent',
};

/**
 * Reads the configuration of a real installation.
 * @throws ConfigError when anything is missing or wrong: nothing unsafe is guessed, and there is no way to turn sign-in off.
 */
export function readConfig(env: Environment): Config {
  const parsed = shapeFor(env).safeParse(env);
  if (!parsed.success) throw new ConfigError(complaintsOf(parsed.error, env).join('\n'));
  const wrong = [...unsafeIn(env), ...atOddsIn(env)];
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  const { data } = parsed;
  return {
    host: '0.0.0.0',
    port: data.PORT,
    publicUrl: new URL(data.PUBLIC_URL).origin,
    bot: { appId: data.BOT_APP_ID, password: data.BOT_APP_PASSWORD, tenant: data.BOT_TENANT_ID },
    tenants: data.TENANT_IDS,
    signIn: {
      audiences: audiences(data.BOT_APP_ID, new URL(data.PUBLIC_URL).host),
      ...ENTRA,
      ...(data.TEAMS_CLIENT_IDS ? { clients: data.TEAMS_CLIENT_IDS } : {}),
    },
    tables: tableAccount(data),
    ...graphOf(data),
    ...(data.WEB_PUBSUB_CONNECTION_STRING ? { webPubSub: data.WEB_PUBSUB_CONNECTION_STRING } : {}),
    linkSecret: data.LINK_SECRET,
    defaultTimeZone: data.DEFAULT_TIME_ZONE,
    retentionMonths: data.RETENTION_MONTHS,
    limits: { open: data.MOST_OPEN_INVITATIONS, anHour: data.MOST_INVITATIONS_AN_HOUR },
    ...(data.ORGANISATION_NAME ? { organisation: data.ORGANISATION_NAME } : {}),
    ...(data.HANDBOOK_FILE ? { handbookFile: data.HANDBOOK_FILE } : {}),
    admins: data.ADMIN_IDS,
    panelFolder: 'dist/panel',
    ...(data.OTEL_EXPORTER_OTLP_ENDPOINT ? { telemetry: receiver(data.OTEL_EXPORTER_OTLP_ENDPOINT, data) } : {}),
    logLevel: data.LOG_LEVEL,
  };
}

/** Where Microsoft Graph is used, how; and nothing where it is not. */
export function graphOf(data: Partial<Settings>): { graph?: GraphConfig } {
  const { GRAPH_TIER: tier = 0, GRAPH_CONNECTION_NAME: connection, TEAMS_APP_CATALOG_ID: catalogId } = data;
  if (tier === 0) return {};
  const cloud = { url: 'https://graph.microsoft.com', authority: 'https://login.microsoftonline.com' };
  return { graph: { tier, ...cloud, ...(connection ? { connection } : {}), ...(catalogId ? { catalogId } : {}) } };
}

type Environment = Record<string, string | undefined>;

/** Every variable, as it is read. */
export type Settings = z.output<typeof environment>;

/**
 * As much of the configuration as is there, whatever else is missing: for whoever looks for what is wrong.
 * @returns also a sentence for each variable that is missing, wrong or unsafe; never a value
 */
export function readWhatIsThere(env: Environment): { settings: Partial<Settings>; complaints: string[] } {
  const shape = shapeFor(env);
  const read = shape.safeParse(env);
  const each = Object.entries(shape.shape).map(([name, one]) => [name, one.safeParse(env[name]).data]);
  return {
    settings: Object.fromEntries(each),
    complaints: [...(read.success ? [] : complaintsOf(read.error, env)), ...unsafeIn(env), ...atOddsIn(env)],
  };
}

function shapeFor({ TABLES_ENDPOINT }: Environment): typeof environment {
  return TABLES_ENDPOINT === undefined ? environment : (byIdentity as unknown as typeof environment);
}

function complaintsOf({ issues }: z.ZodError, env: Environment): string[] {
  const names = [...new Set(issues.map(({ path }) => String(path[0]) as keyof typeof MEND))];
  return names.map((name) => complaint(name, env[name]));
}

/** @returns the account whose address is given, or whose connection string. */
export function tableAccount(env: { TABLES_ENDPOINT?: string; TABLES_CONNECTION_STRING?: string }): TableAccount {
  const { TABLES_ENDPOINT: endpoint, TABLES_CONNECTION_STRING: connectionString = '' } = env;
  return endpoint ? { endpoint } : { connectionString };
}

type AboutReceiver = 'OTEL_EXPORTER_OTLP_HEADERS' | 'OTEL_SERVICE_NAME' | 'OTEL_TRACES_SAMPLER_ARG';

function receiver(endpoint: string, data: Pick<z.output<typeof environment>, AboutReceiver>): Receiver {
  const { OTEL_EXPORTER_OTLP_HEADERS: given = {}, OTEL_SERVICE_NAME: service, OTEL_TRACES_SAMPLER_ARG: ratio } = data;
  return { endpoint, headers: given, service, ratio };
}

/** `name=value`, separated by commas, as OpenTelemetry has it: a comma within a value is written `%2C`. Nothing if it is not that. */
function readHeaders(list: string): Record<string, string> | undefined {
  const pairs = list.split(',').map((pair) => /^\s*([\w!#$&'*.^`|~+-]+)=(.+)$/.exec(pair));
  try {
    return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', decodeURIComponent(pair?.[2] ?? '%').trim()]));
  } catch {
    return undefined;
  }
}

/** A v2 token names the app by its id, or by its id URI; Teams asks for the second to hold the host of the tab. */
export function audiences(appId: string, host: string): string[] {
  return [appId, `api://${host}/${appId}`, `api://${host}/botid-${appId}`];
}

/** Never repeats the value: it may be a secret. */
function complaint(name: keyof typeof MEND, value: string | undefined): string {
  return `${name} is ${value === undefined || value === '' ? 'missing' : 'not right'}: set it to ${MEND[name]}.`;
}
