import type { Tier } from '../domain/consent';
import { type AppSecret, appTokens, bySecret, type Credentials } from './app-tokens';
import { createCalls } from './calls';
import { openClient } from './client';
import { createDiaries } from './diaries';
import type { Graph } from './graph';
import { createInstalling } from './installing';
import { noGraph } from './no-graph';
import { createPresence } from './presence';
import { askInTiers, type TierDeps } from './tiers';
import type { WatchOptions } from './watches';

/** How this installation uses Graph. */
export interface GraphOptions extends WatchOptions {
  tier: Exclude<Tier, 0>;
  /** Where Graph is, without version and without a slash at the end. */
  url: string;
  /** The app's id in the organisation's catalogue; without it, the app is installed for nobody. */
  catalogId?: string | undefined;
  /** Who the app is, by itself. */
  app: AppSecret | Credentials;
  /** In a person's name; left out where nobody can connect their calendar. */
  tokenOf?: TierDeps['tokenOf'] | undefined;
  /** Milliseconds for a request; ten seconds, if not given. */
  patience?: number;
}

const PATIENCE = 10_000;

/** Graph as far as this installation may use it; without options, not at all. */
export async function openGraph(options?: GraphOptions): Promise<Graph> {
  if (!options) return noGraph();
  const { tier, url, catalogId, app, tokenOf, patience = PATIENCE } = options;
  const send = await openClient(url, patience);
  const credentials = typeof app === 'function' ? app : await bySecret(app);
  const appToken = appTokens(credentials, url, patience);
  const ask = askInTiers({ tier, send, appToken, tokenOf });
  const off = noGraph();
  const { installer, addApp } =
    catalogId === undefined ? { ...off, ...off.calls } : createInstalling(ask, { url, catalogId });
  return {
    diaries: createDiaries(ask, options),
    calls: createCalls(ask, addApp),
    presence: createPresence(ask),
    installer,
  };
}
