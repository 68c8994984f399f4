import type { CalendarEntry } from '../../calendar/entry';
import { newMeetingLink } from '../../calendar/meeting-link';
import { inDiaries } from '../../domain/diary-step';
import { translator } from '../../text/translate';
import type { DateView } from './look';

type DiaryView = DateView & { entry: CalendarEntry; ics: string };

/** Where the date stands in the diaries: kept there by the product, about to be, or left to the two. */
function standingOf({ conversation, onItsWay }: DateView): 'kept' | 'coming' | 'theirs' {
  if (onItsWay) return 'coming';
  return inDiaries(conversation) === 'kept' ? 'kept' : 'theirs';
}

/** How to get the date into the diaries, for those who have to do it themselves. */
export function diaryLinks(view: DiaryView) {
  const { reader, role, entry } = view;
  const standing = standingOf(view);
  if (standing === 'kept') return [];
  const t = translator(reader.locale);
  const ics = { title: t('keep.agreed.ics'), url: view.ics };
  if (standing === 'coming') return [{ ...ics, style: 'default' }];
  const teams = { title: t('keep.agreed.teams'), url: newMeetingLink(entry) };
  return (role === 'manager' ? [teams, ics] : [ics, teams]).map((link, index) => ({
    ...link,
    style: index === 0 ? 'positive' : 'default',
  }));
}

/** What there is to say about the diaries. Why the product does not write there matters to the manager, whose event it would be. */
export function diaryWords(view: DateView): string {
  const { conversation, name, reader, role } = view;
  const t = translator(reader.locale);
  const standing = standingOf(view);
  if (standing !== 'theirs') return t(`keep.agreed.${standing}`);
  const why = inDiaries(conversation);
  if (conversation.entry?.event) return t('keep.agreed.stale');
  const usual = t(role === 'manager' ? 'keep.agreed.diaryManager' : 'keep.agreed.diaryEmployee', { name });
  if (role === 'employee' || why === undefined || why === 'kept' || why === 'removed' || why === 'off') return usual;
  return `${usual} ${t(`keep.agreed.why.${why}`, { name })}`;
}

/** The way into the call, if there is one. */
export function joinPart(view: DateView): { title: string; url: string }[] {
  const url = standingOf(view) === 'kept' ? view.conversation.entry?.event?.joinUrl : undefined;
  return url === undefined ? [] : [{ title: translator(view.reader.locale)('call.join'), url }];
}

/** What is true of the call's recording; nothing while Teams has not said. */
export function recordingPart(view: DateView): string {
  const recording = view.conversation.entry?.event?.call?.recording;
  if (joinPart(view).length === 0 || recording === undefined || recording === 'unknown') return '';
  return translator(view.reader.locale)(`call.recording.${recording}`);
}

/** The employee has said no in their own diary. */
export function hasDeclined(view: DateView): boolean {
  return standingOf(view) === 'kept' && view.conversation.entry?.event?.declined === true;
}

/** How a new date says which one it replaces. */
export function replacedBy(view: DateView) {
  const { date, role } = view;
  if (date.lastMove?.is === 'moved' && date.lastMove.inDiary) return role === 'manager' ? 'movedMine' : 'movedOther';
  return standingOf(view) === 'kept' ? 'replaced' : 'replaces';
}
