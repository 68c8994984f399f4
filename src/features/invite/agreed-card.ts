import type { CalendarEntry } from '../../calendar/entry';
import { newMeetingLink } from '../../calendar/meeting-link';
import { FORMATS } from '../../domain/format';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import layout from './agreed-card.json';
import type { View } from './look';

/**
 * The confirmation, for both: when, where, how to get it into the diaries, and how to open the panel.
 * @param view.ics where the calendar file can be fetched.
 */
export function agreedCard(view: View & { entry: CalendarEntry; ics: string }): Card {
  const { conversation, name, reader, role, entry } = view;
  const { place, stage } = conversation;
  const t = translator(reader.locale);
  const length = t('common.minutes', { count: FORMATS[conversation.format].minutes });
  const bySelf = stage.is === 'agreed' && stage.by === role;
  const teams = { title: t('invite.agreed.teams'), url: newMeetingLink(entry) };
  const ics = { title: t('invite.agreed.ics'), url: view.ics };
  return renderCard(layout, {
    again: view.again === true,
    links: (role === 'manager' ? [teams, ics] : [ics, teams]).map((link, index) => ({
      ...link,
      style: index === 0 ? 'positive' : 'default',
    })),
    text: {
      summary: t('invite.agreed.summary'),
      title: bySelf ? t('invite.agreed.title') : t('invite.agreed.titleOther', { name }),
      already: t('invite.agreed.already'),
      when: writeMoment(entry.startsAt, reader),
      with: t('invite.agreed.with', { name, length, place: t(`place.${place}.name`) }),
      hint: t(`place.${place}.hint`),
      panel: t(`place.${place}.panel`),
      diary: t(role === 'manager' ? 'invite.agreed.diaryManager' : 'invite.agreed.diaryEmployee', { name }),
    },
  });
}
