import type { Tier } from '../../domain/consent';
import type { Conversation } from '../../domain/conversation';
import type { Person } from '../../domain/person';
import type { Diaries } from '../../graph/graph';
import type { People } from '../../storage/people';
import type { UserTokens } from '../../teams/user-tokens';

/** What looking for times needs of the outside. */
export interface FreeTimesDeps {
  /** How much of Microsoft Graph this installation uses. */
  tier: Tier;
  /** People's own tokens; none where nobody can sign in. */
  tokens?: Pick<UserTokens, 'of'>;
  diaries: Pick<Diaries, 'busy'>;
  people: Pick<People, 'find'>;
  /** The latest conversations that a person is part of, in whatever role. */
  conversationsOf(person: Person): Promise<Conversation[]>;
}
