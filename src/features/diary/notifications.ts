import { z } from 'zod';
import { type Instant, minutes } from '../../domain/time';
import type { Route, RouteAnswer } from '../../http/route';
import type { ListedEvent, PersonDiary, PersonKey } from '../../storage/people';
import type { DiaryDeps } from './deps';

const notice = z.object({
  clientState: z.string().max(256),
  subscriptionId: z.string().max(256).optional(),
  lifecycleEvent: z.string().max(64).optional(),
  resourceData: z.object({ id: z.string().max(1024) }).optional(),
});
type Notice = z.infer<typeof notice>;

const MOST_NOTICES = 1000;
const news = z.object({ value: z.array(z.unknown()).max(MOST_NOTICES) });

/** Longer than Graph makes them. It goes back as plain text, which no browser takes for anything else. */
const TOKEN = /^[\x20-\x7e]{1,1024}$/;
/** Near enough to be renewed with the next look, and not over by then. In milliseconds. */
const AT_ONCE = minutes(60);
/** What changes at once is looked at once. In milliseconds. */
const TOGETHER = 10_000;

type Deps = Pick<DiaryDeps, 'people' | 'wakeUps' | 'watchSecrets' | 'clock'>;

/**
 * Where Graph tells of changes in diaries, and of what becomes of its telling. Of all it says, nothing is believed but whose diary it is, and
 * that only with the secret that it was given for that person: an alarm is set, and what is true is read from Graph when it rings. Whatever
 * comes, known or not, gets the same answer.
 */
export function notificationRoutes(deps: Deps): Route[] {
  return ['/api/graph/changes', '/api/graph/lifecycle'].map((path) => ({
    method: 'post',
    path,
    greet: (query) => greet(query.get('validationToken')),
    async answer({ body }) {
      const { data } = news.safeParse(body);
      const read = (data?.value ?? []).flatMap((each) => notice.safeParse(each).data ?? []);
      for (const { person, notices } of byPerson(deps, read)) await hear(deps, person, notices);
      return said(202, '');
    },
  }));
}

/** Graph asks, before it tells anything, whether there is somebody at this address. */
function greet(token: string | null): RouteAnswer | undefined {
  if (token === null) return undefined;
  return TOKEN.test(token) ? said(200, token) : said(400, '');
}

function said(status: number, body: string): RouteAnswer {
  return { status, type: 'text/plain; charset=utf-8', body, headers: { 'cache-control': 'no-store' } };
}

interface Heard {
  person: PersonKey;
  notices: Notice[];
}

function byPerson({ watchSecrets }: Deps, notices: readonly Notice[]): Heard[] {
  const heard = new Map<string, Heard>();
  for (const each of notices) {
    const person = watchSecrets.read(each.clientState);
    if (!person) continue;
    const known = heard.get(each.clientState) ?? { person, notices: [] };
    heard.set(each.clientState, { person, notices: [...known.notices, each] });
  }
  return [...heard.values()];
}

/** Most changes in a diary are about something else: 1 round trip then. */
async function hear(deps: Deps, person: PersonKey, notices: readonly Notice[]): Promise<void> {
  const diary = await deps.people.diary(person);
  const now = deps.clock();
  const watching = notices.filter(({ lifecycleEvent }) => lifecycleEvent !== undefined);
  const concerned = diary.events.filter(
    ({ id, until }) =>
      until > now && (watching.length > 0 || notices.some(({ resourceData }) => resourceData?.id === id)),
  );
  if (watching.length > 0) await deps.people.changeDiary(person, (kept) => afterWatching(kept, watching, now));
  for (const event of concerned) await deps.wakeUps.set(alarmFor(event, now));
}

/** A watch that is over is forgotten, so that the alarm makes another; one that wants a renewal gets it. */
function afterWatching(diary: PersonDiary, notices: readonly Notice[], now: Instant): PersonDiary {
  const { watch, ...rest } = diary;
  const said = notices
    .filter(({ subscriptionId }) => subscriptionId === watch?.id)
    .map(({ lifecycleEvent }) => lifecycleEvent);
  if (!watch) return diary;
  if (said.includes('subscriptionRemoved')) return rest;
  return said.includes('reauthorizationRequired')
    ? { ...rest, watch: { ...watch, until: Math.min(watch.until, now + AT_ONCE) } }
    : diary;
}

function alarmFor({ ref: { pair, id } }: ListedEvent, now: Instant) {
  return { kind: 'diary', due: soon(now), pair, subject: id, reader: 'manager' } as const;
}

function soon(now: Instant): Instant {
  return Math.ceil(now / TOGETHER) * TOGETHER;
}
