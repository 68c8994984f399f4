import type { CalendarEntry } from '../../calendar/entry';
import { lengthOf } from '../../domain/format';
import { openMove } from '../../domain/keep-date';
import { hostsWords } from '../../domain/opening';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import layout from './agreed-card.json';
import { cameUpPart } from './came-up-part';
import { diaryLinks, diaryWords, hasDeclined, joinPart, recordingPart, replacedBy } from './in-diaries';
import type { DateView } from './look';
import { noticeFor } from './notice';

/**
 * The confirmation, for both: when, where, how to get it into the diaries, how to open the panel, and what to do when
 * something comes up.
 * @param view.ics where the calendar file can be fetched.
 */
export function agreedCard(view: DateView & { entry: CalendarEntry; ics: string }): Card {
  const { date, now, reader, role } = view;
  const t = translator(reader.locale);
  const asked = openMove(date, role, now)?.slots ?? [];
  const card = renderCard(layout, {
    ...noticeFor(view),
    ...(view.again ? { notice: t('keep.agreed.already') } : {}),
    opening: hostsWords(view.conversation, role),
    asked: asked.map((slot) => ({ when: writeMoment(slot, reader) })),
    join: joinPart(view),
    links: diaryLinks(view),
    text: textsOf(view),
  });
  return { ...card, body: [...card.body, ...cameUpPart(view, t('keep.cameUp.open'))] };
}

function textsOf(view: DateView): Record<string, string> {
  const { conversation, date, name, reader, role } = view;
  const { place } = conversation;
  const t = translator(reader.locale);
  const from = date.lastMove?.is === 'moved' ? date.lastMove.from : undefined;
  const length = t('common.minutes', { count: lengthOf(conversation.agenda) });
  return {
    summary: t('keep.agreed.summary'),
    title: titleOf(view),
    when: writeMoment(date.startsAt, reader),
    with: t('keep.agreed.with', { name, length, place: t(`place.${place}.name`) }),
    replaces: from === undefined ? '' : t(`keep.agreed.${replacedBy(view)}`, { name, when: writeMoment(from, reader) }),
    recording: recordingPart(view),
    declined: hasDeclined(view) ? t(`keep.agreed.declined.${role}`, { name }) : '',
    from: t('invite.invitation.from', { name }),
    asked: t('keep.agreed.asked', { name }),
    stands: t('keep.agreed.stands'),
    hint: t(`place.${place}.hint`),
    panel: t(`place.${place}.panel`),
    diary: diaryWords(view),
  };
}

function titleOf({ date, name, reader, role }: DateView): string {
  const t = translator(reader.locale);
  const mine = date.by === role;
  if (date.lastMove?.is === 'moved') return t('keep.agreed.moved');
  if (date.lastMove?.is === 'kept') return t(mine ? 'keep.agreed.keptMine' : 'keep.agreed.keptOther', { name });
  return t(mine ? 'keep.agreed.title' : 'keep.agreed.titleOther', { name });
}
