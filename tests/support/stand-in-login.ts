import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands in for Entra's sign-in of apps: tokens by client secret, what each tenant says of itself, and its keys; and for the Bot
 * Framework's list of connections.
 */
export interface StandInLogin {
  url: string;
  /** What it knows, and how it is; a test may change it. */
  truth: Truth;
  stop(): Promise<void>;
}

interface Truth {
  tenants: string[];
  /** By app id. */
  apps: Record<string, { secret: string; ended?: boolean; uris: string[]; version: '1.0' | '2.0'; roles: string[] }>;
  /** How far its clock is ahead of ours, in milliseconds. */
  ahead: number;
  keys: boolean;
  /** The bot's connections. */
  connections?: string[];
  /** By what name the tenants sign. */
  issuer?: string;
}

const RESOURCES = ['https://api.botframework.com', 'https://graph.microsoft.com'];
/** Not a tenant that anybody could be in. */
const COMMON = ['common', 'botframework.com'];

export async function startLogin(truth: Truth): Promise<StandInLogin> {
  let url = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const [, tenant = '', ...path] = (request.url ?? '').split('/');
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const { status, body } = answer(truth, url, tenant, path.join('/'), form);
      const date = new Date(Date.now() + truth.ahead).toUTCString();
      response.writeHead(status, { 'content-type': 'application/json', date });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    truth,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(truth: Truth, url: string, tenant: string, path: string, form: URLSearchParams) {
  if (path.startsWith('usertoken/GetTokenStatus'))
    return {
      status: 200,
      body: (truth.connections ?? []).map((connectionName) => ({ connectionName, hasToken: false })),
    };
  if (path.endsWith('discovery/v2.0/keys'))
    return {
      status: 200,
      body: { keys: truth.keys ? [{ kty: 'RSA', use: 'sig', kid: 'a', n: 'AQAB', e: 'AQAB' }] : [] },
    };
  if (![...truth.tenants, ...COMMON].includes(tenant))
    return refusal(400, 'invalid_tenant', 90002, `Tenant '${tenant}' not found.`);
  if (path === 'v2.0/.well-known/openid-configuration') {
    const issuer = truth.issuer ?? `${url}/${tenant}/v2.0`;
    return { status: 200, body: { issuer, jwks_uri: `${url}/${tenant}/discovery/v2.0/keys` } };
  }
  return path === 'oauth2/v2.0/token' ? token(truth, form) : { status: 404, body: {} };
}

function token({ apps }: Truth, form: URLSearchParams) {
  const id = form.get('client_id') ?? '';
  const app = apps[id];
  if (!app) return refusal(400, 'unauthorized_client', 700016, `Application with identifier '${id}' was not found.`);
  if (app.ended)
    return refusal(401, 'invalid_client', 7000222, `The provided client secret keys for app '${id}' are expired.`);
  if (form.get('client_secret') !== app.secret)
    return refusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  const resource = (form.get('scope') ?? '').replace(/\/\.default$/, '');
  if (![...RESOURCES, ...app.uris].includes(resource))
    return refusal(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found.`);
  const claims = { aud: resource, ver: app.version, roles: app.roles };
  const access_token = ['{"alg":"RS256"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token } };
}

/** As the documentation of the token endpoint shows it. */
function refusal(status: number, error: string, code: number, why: string) {
  const ids = { trace_id: 'a', correlation_id: 'b' };
  return { status, body: { error, error_description: `AADSTS${code}: ${why}`, error_codes: [code], ...ids } };
}
