import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { ShownCard } from '../../storage/people';
import type { Card } from '../../teams/card';
import type { ActionsDeps } from './deps';
import type { Said } from './item';
import { listCard } from './list-card';
import { answerCard, morningCard } from './morning-card';
import { pleaCard } from './plea-card';
import { keyOf, namedActions, type SharedAction, sharedActions } from './shared-actions';

type ShowDeps = Pick<ActionsDeps, 'conversations' | 'people'>;
type Shown = Pick<ShownCard, 'is' | 'of'>;

/** A card as it is to look now; nothing when all that it was about is gone. */
export async function show(
  deps: ShowDeps,
  reader: Person,
  card: Shown,
  now: Instant,
  said?: Said,
): Promise<Card | undefined> {
  if (card.is === 'list') return listCard(await sharedActions(deps, reader), reader, now, said);
  return cardAbout(card.is, await namedActions(deps, reader, card.of), reader, now, said);
}

/** Several cards of one reader, as each is to look now. What stands on several is read once, and what looks alike is made once. */
export async function showAll<S extends Shown>(
  deps: ShowDeps,
  reader: Person,
  cards: readonly S[],
  now: Instant,
): Promise<{ shown: S; card: Card | undefined }[]> {
  const looks = new Map(cards.map((card) => [lookOf(card), card]));
  const keys = new Map(cards.flatMap(({ of }) => of).map((key) => [nameOf(key), key]));
  const found = await namedActions(deps, reader, [...keys.values()]);
  const byName = new Map(found.map((one) => [nameOf(keyOf(one.action)), one]));
  const made = await Promise.all(
    [...looks].map(async ([look, card]) => {
      if (card.is === 'list') return [look, await show(deps, reader, card, now)] as const;
      const about = card.of.flatMap((key) => byName.get(nameOf(key)) ?? []);
      return [look, cardAbout(card.is, about, reader, now)] as const;
    }),
  );
  const byLook = new Map(made);
  return cards.map((shown) => ({ shown, card: byLook.get(lookOf(shown)) }));
}

function cardAbout(
  is: Exclude<ShownCard['is'], 'list'>,
  actions: readonly SharedAction[],
  reader: Person,
  now: Instant,
  said?: Said,
): Card | undefined {
  const [first] = actions;
  if (!first) return undefined;
  if (is === 'plea') return pleaCard(first, reader, said);
  const look = { reader, now, ...(said && { said }) };
  return is === 'answer' ? answerCard(first, look) : morningCard(actions, look);
}

const lookOf = ({ is, of }: Shown): string => [is, ...of.map(nameOf)].join('|');

const nameOf = ({ manager, employee, id }: ShownCard['of'][number]): string => [manager, employee, id].join(' ');
