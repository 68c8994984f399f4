// One instance of the server as a process of its own, which a test can kill. Tells its port to its parent.
import { type AppParts, startApp } from '../../src/app/app';
import type { Config } from '../../src/app/config';
import { roomRoutes } from './room-routes';

async function main() {
  const config: Config = JSON.parse(process.env.INSTANCE_CONFIG ?? '');
  const pulse: AppParts['pulse'] = JSON.parse(process.env.INSTANCE_PULSE ?? 'null') ?? undefined;
  const { port } = await startApp(config, { routes: roomRoutes(config.signIn.jwksUri), pulse });
  process.send?.({ port });
}

process.on('disconnect', () => process.exit());
main().catch((error: unknown) => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
