import type { Person } from '../../domain/person';
import type { ConnectDeps } from './deps';

/**
 * How it stands with somebody's calendar: not used here at all; used for everyone, since the organisation has said so; connected;
 * not connected; or Microsoft does not say now.
 */
export type Standing = 'off' | 'everyone' | 'connected' | 'open' | 'busy';

export async function standingOf({ tier, tokens }: ConnectDeps, by: Person): Promise<Standing> {
  if (tier === 2) return 'everyone';
  if (tier === 0 || !tokens) return 'off';
  const held = await tokens.of(by);
  if ('token' in held) return 'connected';
  return held.dropped === 'busy' ? 'busy' : 'open';
}
