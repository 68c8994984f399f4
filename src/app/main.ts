import { startApp } from './app';
import { ConfigError, readConfig } from './config';

/** The server of a real installation: configuration from the environment, or a clear word and no start. */
async function main() {
  const app = await startApp(readConfig(process.env));
  const end = () => app.stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `The start failed: ${error}`}\n`);
  process.exit(1);
});
