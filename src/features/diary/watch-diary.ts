import { type Conversation, endsAt } from '../../domain/conversation';
import { nextLook } from '../../domain/diary-step';
import { days, type Instant } from '../../domain/time';
import type { Owner } from '../../graph/graph';
import type { ListedEvent, PersonDiary } from '../../storage/people';
import type { DiaryDeps } from './deps';
import { ownerOf } from './take-step';

/** A diary is looked into once a day at least: so a watch is renewed before it ends. */
const RENEWED_BEFORE = days(1.25);

/**
 * Has Graph tell of changes in the manager's diary for as long as an event of ours stands there, and keeps in mind which those are. Without
 * it, changes are still found, only later: so nothing is said when it cannot be had.
 */
export async function watchDiary(deps: DiaryDeps, conversation: Conversation, now: Instant): Promise<void> {
  const owner = ownerOf(conversation);
  const diary = await deps.people.diary(owner);
  const mine = nextLook(conversation, now) === undefined ? undefined : listingOf(conversation);
  const watch = mine ? await watchOf(deps, owner, diary.watch, now) : diary.watch;
  if (watch === diary.watch && isListed(diary, mine, conversation)) return;
  await deps.people.changeDiary(owner, (kept) => withMine(kept, { mine, watch, conversation: conversation.id, now }));
}

interface Change {
  mine: ListedEvent | undefined;
  watch: PersonDiary['watch'];
  conversation: string;
  now: Instant;
}

/** Where nothing stands any more, nothing is added either: its owner may just have had everything of theirs erased. */
function withMine(kept: PersonDiary, { mine, watch, conversation, now }: Change): PersonDiary {
  const others = kept.events.filter(({ ref, until }) => ref.id !== conversation && until > now);
  if (!mine) return others.length === kept.events.length ? kept : { ...kept, events: others };
  const standing = watch ?? kept.watch;
  return { ...(standing ? { watch: standing } : {}), events: [...others, mine] };
}

function listingOf(conversation: Conversation): ListedEvent | undefined {
  const { pair, id, entry } = conversation;
  const until = endsAt(conversation);
  return entry?.event && until !== undefined ? { id: entry.event.id, ref: { pair, id }, until } : undefined;
}

function isListed({ events }: PersonDiary, mine: ListedEvent | undefined, { id }: Conversation): boolean {
  const listed = events.find(({ ref }) => ref.id === id);
  return listed?.id === mine?.id && listed?.until === mine?.until;
}

/** The watch that stands, renewed or made anew if need be; nothing when it cannot be had. */
async function watchOf(
  { diaries, watchSecrets }: DiaryDeps,
  owner: Owner,
  watch: PersonDiary['watch'],
  now: Instant,
): Promise<PersonDiary['watch']> {
  if (watch && watch.until - now > RENEWED_BEFORE) return watch;
  const renewed = watch && watch.until > now ? await diaries.renew(owner, watch.id) : 'gone';
  if (renewed !== 'gone') return 'dropped' in renewed ? watch : renewed;
  const made = await diaries.watch(owner, watchSecrets.of(owner));
  return 'dropped' in made ? undefined : made;
}
