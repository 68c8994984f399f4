import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { ShownCard } from '../../storage/people';
import type { Card } from '../../teams/card';
import type { ActionsDeps } from './deps';
import type { Said } from './item';
import { listCard } from './list-card';
import { answerCard, morningCard } from './morning-card';
import { pleaCard } from './plea-card';
import { namedActions, sharedActions } from './shared-actions';

/** A card as it is to look now; nothing when all that it was about is gone. */
export async function show(
  deps: Pick<ActionsDeps, 'conversations' | 'people'>,
  reader: Person,
  { is, of }: Pick<ShownCard, 'is' | 'of'>,
  now: Instant,
  said?: Said,
): Promise<Card | undefined> {
  if (is === 'list') return listCard(await sharedActions(deps, reader), reader, now, said);
  const actions = await namedActions(deps, reader, of);
  const [first] = actions;
  if (!first) return undefined;
  if (is === 'plea') return pleaCard(first, reader, said);
  const look = { reader, now, ...(said && { said }) };
  return is === 'answer' ? answerCard(first, look) : morningCard(actions, look);
}
