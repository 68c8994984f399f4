import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type App, startApp } from '../app/app';
import type { Config } from '../app/config';
import { clockRoute } from './clock-route';
import { deskRoutes } from './desk/desk-routes';
import { createIssuer, issuerRoutes } from './issuer';
import { createLocalClock } from './local-clock';
import { EMPLOYEE, MANAGER, PEOPLE, TENANT } from './people';

const AUDIENCE = 'api://localhost/career-conversations';

/** The product as it is, on this machine alone: with an issuer of its own behind the same verification, and a clock that moves. */
async function main() {
  const { PORT, TABLES_CONNECTION_STRING: tables = '', LOCAL_FOLDER: folder = '.local' } = process.env;
  const { MANAGER_CHAT = '', EMPLOYEE_CHAT = '' } = process.env;
  const port = Number(PORT);
  const origin = `http://localhost:${port}`;
  const issuer = `${origin}/local/issuer/{tenant}`;
  mkdirSync(folder, { recursive: true });
  const clock = createLocalClock(join(folder, 'clock'));
  const config: Config = {
    host: '127.0.0.1',
    port,
    publicUrl: origin,
    bot: { loopbackOnly: true },
    tenants: [TENANT],
    signIn: { audiences: [AUDIENCE], issuer, jwksUri: `${origin}/local/issuer/keys` },
    tables: { connectionString: tables },
    // Good on this machine alone, where whoever could read it could read the tables, too.
    linkSecret: 'local-links-lead-to-nothing-secret',
    defaultTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    // Its clock leaps from one alarm to the next: at the end of a tale it would take all of it away.
    retentionMonths: 0,
    limits: { open: 10, anHour: 5 },
    ...(process.env.HANDBOOK_FILE ? { handbookFile: process.env.HANDBOOK_FILE } : {}),
    logLevel: 'warn',
    admins: [],
    panelFolder: join('dist', 'panel'),
  };
  let app: App;
  let sent = 0;
  const onSent = () => {
    sent += 1;
  };
  const setup = {
    tenant: TENANT,
    manager: { ...MANAGER, chat: MANAGER_CHAT },
    employee: { ...EMPLOYEE, chat: EMPLOYEE_CHAT },
  };
  const signIn = await createIssuer({ tenant: TENANT, audience: AUDIENCE, issuer, clock: Date.now });
  const routes = [
    ...issuerRoutes(signIn, PEOPLE),
    ...(await deskRoutes(setup)),
    clockRoute({ clock, app: () => app, sent: () => sent }),
  ];
  app = await startApp(config, { clock: clock.now, routes, onSent });
}

main().catch((error: unknown) => {
  process.stderr.write(`The server did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
