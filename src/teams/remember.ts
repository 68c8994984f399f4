import { isDeepStrictEqual } from 'node:util';
import type { Key, Known, KnownPeople } from './people';
import type { Visitor } from './visitor';

/** What Teams tells about a member of a chat when asked. */
export interface Member {
  /** Entra object id. */
  id?: string;
  name?: string;
  email?: string;
}

export interface RememberDeps {
  people: KnownPeople;
  /** For people whose client does not tell theirs. */
  defaultTimeZone: string;
  /** The bot will be able to write to this person. Comes before that is kept, so that whatever ends in between, it is known. */
  onArriving(person: Key): Promise<void>;
}

const DEFAULT_LOCALE = 'en-GB';

/**
 * Keeps what an activity tells about its sender. Only someone whose chat is new is looked up in Teams, once: for the email
 * address, and for the name that an installation does not tell.
 */
export async function remember(
  { people, defaultTimeZone, onArriving }: RememberDeps,
  { key, news }: Visitor,
  lookUp: () => Promise<Member | undefined>,
): ReturnType<KnownPeople['remember']> {
  const known = await people.find(key);
  const isNew = news.reach !== undefined && known?.reach === undefined;
  const member = isNew ? await lookUp() : undefined;
  if (isNew) await onArriving(key);
  const email = member?.email ?? known?.email;
  // Known is the language they chose. What their client says is kept beside it, for when they choose it no more.
  const locale = news.locale ?? (known ? undefined : DEFAULT_LOCALE);
  const told = {
    ...key,
    name: news.name ?? member?.name ?? known?.name ?? '',
    timeZone: news.timeZone ?? known?.timeZone ?? defaultTimeZone,
    ...(locale === undefined ? {} : { locale }),
    ...(email === undefined ? {} : { email }),
    ...(news.reach === undefined ? {} : { reach: news.reach }),
  };
  return known && isKnown(known, told) ? { person: known, arrived: false } : people.remember(told);
}

/** Most turns tell nothing new. Not asked of whoever has chosen a language: what their client says stands behind that. */
function isKnown(known: Known, told: Partial<Known>): boolean {
  const isSame = (field: string, value: unknown) => isDeepStrictEqual(value, known[field as keyof Known]);
  return known.settings?.language === undefined && Object.entries(told).every(([field, value]) => isSame(field, value));
}
