import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../src/app/config';
import { createIssuer, type Issuer } from '../../src/local/issuer';
import type { Teammate } from './teams-activities';

export const TENANT = '6b1d8a52-90c4-4e37-a5f8-2d7c3b9e0f11';
const AUDIENCE = 'api://career.example/app';
const ISSUER = 'https://issuer.example/{tenant}';

/** Stands in for Entra: publishes its keys over HTTP, and at `/token/<id>` gives the tokens of those it knows. */
export interface StandInEntra {
  issuer: Issuer;
  /** Where its keys are. */
  keys: string;
  know(person: Teammate): void;
  stop(): Promise<void>;
}

export async function startEntra(): Promise<StandInEntra> {
  const issuer = await createIssuer({ tenant: TENANT, audience: AUDIENCE, issuer: ISSUER, clock: Date.now });
  const known = new Map<string, Teammate>();
  const server = createServer(async ({ url = '' }, response) => {
    const person = known.get(/^\/token\/(.+)$/.exec(url)?.[1] ?? '');
    response.end(person ? await issuer.token(person) : JSON.stringify(issuer.jwks()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    issuer,
    keys: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    know: (person) => void known.set(person.id, person),
    stop,
  };
}

/** How a test runs the product: over these tables, with the keys of the stand-in. */
export function configOver(tables: string, { keys }: StandInEntra): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://career.example',
    bot: { loopbackOnly: true },
    tenants: [TENANT],
    signIn: { audiences: [AUDIENCE], issuer: ISSUER, jwksUri: keys },
    tables: { connectionString: tables },
    linkSecret: 'a secret of at least thirty-two characters',
    defaultTimeZone: 'Europe/London',
    retentionMonths: 24,
    limits: { open: 10, anHour: 5 },
    admins: [],
    logLevel: 'silent',
    panelFolder: 'dist/panel',
  };
}
