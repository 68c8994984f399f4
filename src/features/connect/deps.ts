import type { Tier } from '../../domain/consent';
import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { UserTokens } from '../../teams/user-tokens';

/** What connecting a calendar needs of the outside. */
export interface ConnectDeps {
  /** How much of Microsoft Graph this installation uses. */
  tier: Tier;
  /** People's own tokens; none where nobody can sign in. */
  tokens?: Pick<UserTokens, 'of' | 'signOut'>;
  /** Somebody has connected their calendar. */
  onConnected?(person: Person, now: Instant): Promise<void>;
}
