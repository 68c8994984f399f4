import type { LiveEvent } from '../http/live';
import type { BotFeature } from '../teams/bot-feature';

interface Brought {
  bots: readonly BotFeature[];
  live: readonly LiveEvent[];
}

/**
 * Every way in: a request as `get /healthz`, what a panel may ask for as `live join`, a button as `button invite.send`, a command as
 * `word actions` (`word ` alone is `/career`), and what the bot hears without one as `said`, `installed`, `call` and
 * `signed in`.
 * @param requests of the HTTP server, as it names them
 */
export function doorsOf({ bots, live }: Brought, requests: readonly string[]): string[] {
  return [
    ...requests,
    ...live.map(({ event }) => `live ${event}`),
    ...bots.flatMap(({ verbs = [] }) => verbs.map(({ verb }) => `button ${verb}`)),
    ...bots.flatMap(({ commands = [] }) => commands.map(({ word }) => `word ${word}`)),
    ...(bots.some(({ otherwise }) => otherwise) ? ['said'] : []),
    ...(bots.some(({ arrived }) => arrived) ? ['installed'] : []),
    ...(bots.some(({ call }) => call) ? ['call'] : []),
    ...(bots.some(({ signedIn }) => signedIn) ? ['signed in'] : []),
  ];
}
