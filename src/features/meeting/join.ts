import { isHeld } from '../../domain/conversation';
import type { JoinAnswer, JoinRequest } from '../../domain/live';
import { type Meeting, visibleTo } from '../../domain/meeting';
import { newMeeting } from '../../domain/new-meeting';
import { otherRole, type Role } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { keyOf, roomOf } from '../../domain/room';
import { isTimeZone } from '../../domain/time';
import type { Line, SignedIn } from '../../http/live';
import { localeIn } from '../../text/languages';
import { type Translate, translator } from '../../text/translate';
import { agendaFor } from './agenda';
import { beforeOf } from './before';
import type { MeetingDeps } from './deps';
import { type Found, findConversation } from './find-conversation';
import { preparedBy } from './prepared-by';
import { readerOf } from './reader';

/** Lets a panel into the conversation it belongs to; from then on it hears the news of it. */
export async function join(deps: MeetingDeps, line: Line, request: JoinRequest): Promise<JoinAnswer> {
  const found = await findConversation(deps, line.by, request.conversation, deps.now());
  if (!found) return { refused: 'not-found' };
  const { ref, conversation, role } = found;
  const known = await deps.people.find(line.by);
  const language = known?.settings?.language;
  const locale = spokenLocale(request.locale, language);
  const t = translator(locale, 'plain');
  await rememberZone(deps, line.by, known, { ...request, locale });
  const names = await namesOf(deps, found, line.by, t);
  // Listens before it reads: what the other one does in between is then told, not missed.
  await line.listen(roomOf(ref, role));
  const meeting = await openMeeting(deps, found);
  if (!meeting) return { refused: 'not-found' };
  deps.watch?.begin(ref, meeting);
  return {
    role,
    conversation: keyOf(ref),
    ...(language === undefined ? {} : { locale }),
    names,
    ...(conversation.stage.is === 'agreed' ? { startsAt: conversation.stage.startsAt } : {}),
    place: conversation.place,
    agenda: agendaFor({ meeting, conversation, handbook: deps.handbook, role, locale }),
    meeting: visibleTo(meeting, role),
    ...(await preparedBy(deps, found, locale)),
    before: await beforeOf(deps, ref),
    now: deps.now(),
  };
}

/** The meeting's row is made when the first of the two opens the panel, or a card that carries the talk. */
export async function openMeeting(
  { conversations, handbook }: Pick<MeetingDeps, 'conversations' | 'handbook'>,
  { ref, conversation }: Pick<Found, 'ref' | 'conversation'>,
): Promise<Meeting | undefined> {
  const kept = await conversations.meeting(ref);
  if (kept || isHeld(conversation)) return kept?.value;
  const fresh = newMeeting(conversation, handbook, (await conversations.map(ref.pair))?.value);
  // Both may open it in the same moment. One insert loses, and both then read the same row.
  const written = await conversations.write(ref.pair, [{ meeting: fresh }]);
  return written === 'changed-meanwhile' ? (await conversations.meeting(ref))?.value : fresh;
}

async function namesOf({ people }: MeetingDeps, { ref, role }: Found, by: SignedIn, t: Translate) {
  const other = otherRole(role);
  const { name } = await readerOf(people, ref.pair, other);
  const names = { [role]: by.name, [other]: name || t('meeting.other') };
  return names as Record<Role, string>;
}

/** The bot learns a person's time zone from their messages; who has never written to it is known by their browser. */
async function rememberZone(
  { people }: MeetingDeps,
  by: SignedIn,
  known: Person | undefined,
  { timeZone, locale }: JoinRequest,
): Promise<void> {
  if (!isTimeZone(timeZone) || (known && known.timeZone !== UNTOLD.timeZone)) return;
  const { tenant, id, name } = by;
  await people.remember(known ? { tenant, id, timeZone } : { tenant, id, name, timeZone, locale });
}

/** A language of their own choice goes before what the browser says. */
function spokenLocale(locale: string, language: string | undefined): string {
  return language === undefined ? knownLocale(locale) : localeIn(language, knownLocale(locale));
}

/** Browsers send odd ones (`en-US@posix`), and a date in an unknown language cannot be written. */
function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? UNTOLD.locale;
  } catch {
    return UNTOLD.locale;
  }
}
