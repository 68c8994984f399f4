import { calendarEntry } from '../../calendar/calendar-entry';
import { eventFile } from '../../calendar/ics';
import { personIn, ROLES } from '../../domain/pair';
import { UNTOLD } from '../../domain/person';
import type { Route, RouteAnswer } from '../../http/route';
import { translator } from '../../text/translate';
import type { CardDeps } from './deps';

/**
 * The .ics of a conversation, for whoever has its signed link: always the latest version. One that was cancelled removes the
 * entry that an earlier one has made.
 */
export function calendarRoute(deps: CardDeps): Route {
  return {
    method: 'get',
    path: '/calendar/:token',
    async answer({ params, locale = UNTOLD.locale }) {
      const ref = await deps.links.readCalendar((params.token ?? '').replace(/\.ics$/, ''));
      const conversation = ref && (await deps.conversations.find(ref))?.value;
      if (conversation?.stage.is !== 'agreed' && conversation?.stage.is !== 'cancelled') return notFound(locale);
      const { pair, stage } = conversation;
      const people = await Promise.all(
        ROLES.map((role) => deps.people.find({ tenant: pair.tenant, id: personIn(pair, role) })),
      );
      const entry = calendarEntry(conversation, stage.startsAt, people, locale);
      return file(eventFile(entry, deps.clock()));
    },
  };
}

function file(body: string): RouteAnswer {
  const headers = {
    'content-disposition': 'attachment; filename="career-conversation.ics"',
    'cache-control': 'no-store',
  };
  return { status: 200, type: 'text/calendar; charset=utf-8', body, headers };
}

/** One answer for every reason, so that nobody learns which links ever led somewhere. */
function notFound(locale: string): RouteAnswer {
  const body = translator(locale, 'plain')('calendar.notFound');
  return { status: 404, type: 'text/plain; charset=utf-8', body, headers: { 'cache-control': 'no-store' } };
}
