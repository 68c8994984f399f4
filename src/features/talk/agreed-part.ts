import { balance, type DraftAction } from '../../domain/meeting';
import type { Role } from '../../domain/pair';
import { renderCard } from '../../teams/render-card';
import { writeDate } from '../../text/dates';
import { shorten } from '../../text/shorten';
import { translator } from '../../text/translate';
import layout from './agreed-part.json';
import { carriedBy, isAboutActions, isLast, type TalkView } from './view';

/** Teams takes no card above 28 KB, and nobody reads more while they talk. */
const MOST_SHOWN = 8;
const LONGEST_SHOWN = 150;
const MOST_PARKED = 5;
/** Enough to choose from: the question is whether one can be handed over. */
const MOST_OFFERED = 4;

/** What the two have agreed so far, from the part with the actions on; and the question whether the manager holds too much. */
export function agreedPart(view: TalkView, role: Role = 'manager'): unknown[] {
  const { meeting, reader, name } = view;
  const t = translator(reader.locale);
  const { actions, parked } = meeting;
  const left = actions.length - MOST_SHOWN;
  return renderCard(layout, {
    shown: isLast(view) || isAboutActions(view),
    text: {
      title: t('talk.agreed.title'),
      none: actions.length === 0 ? t('talk.agreed.none') : '',
      left: left > 0 ? t('talk.agreed.left', { count: left }) : '',
      parked: t('talk.agreed.parked'),
      ...balanceTexts(view),
    },
    actions: actions.slice(0, MOST_SHOWN).map((action) => ({
      what: shorten(action.text, LONGEST_SHOWN),
      by: t(action.owner === role ? 'talk.agreed.by-you' : 'talk.agreed.by', {
        name,
        date: writeDate(action.due, reader),
      }),
    })),
    tilted: role === 'manager' ? tiltedIn(view) : [],
    parked: parked.slice(0, MOST_PARKED).map(({ text }) => ({ what: shorten(text, LONGEST_SHOWN) })),
  }).body;
}

function balanceTexts({ meeting, reader, name }: TalkView) {
  const { manager: mine, employee: theirs } = balance(meeting);
  return {
    balance: translator(reader.locale)('talk.agreed.tilted', { mine, theirs, name }),
    give: translator(reader.locale, 'plain')('talk.agreed.give'),
  };
}

/** The manager's own, when there are more of them than the employee's. */
function tiltedIn(view: TalkView) {
  const mine = view.meeting.actions.filter(({ owner }) => owner === 'manager');
  const offered = balance(view.meeting).tilted ? mine.slice(0, MOST_OFFERED) : [];
  return offered.map(({ id, text }: DraftAction) => ({
    what: shorten(text, LONGEST_SHOWN),
    data: { ...carriedBy(view), hand: id },
  }));
}
