import type { Action } from '../../domain/action';
import type { HeldTalk } from '../../domain/history';
import { otherRole, type Role } from '../../domain/pair';
import { dateAt } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { type Reader, writeDate, writeFullDate } from '../../text/dates';
import { nameOf } from '../../text/name';
import { shorten } from '../../text/shorten';
import { type Translate, translator } from '../../text/translate';
import layout from './history-card.json';

/** A talk that took place, the reader's part in it, and the other one's name; empty when it is not known. */
export interface PastTalk {
  talk: HeldTalk;
  role: Role;
  name: string;
}

/** Teams takes no card above 28 KB: so many talks on a page, so many actions of each person, so many characters of one. */
const TALKS = 3;
const ACTIONS = 5;
const LONGEST = 120;

/** What was said and promised, newest first. Turned by `history.page`. @param page counted from 0; the last one when it is too high */
export function historyCard(talks: readonly PastTalk[], page: number, reader: Reader): Card {
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  const pages = Math.max(1, Math.ceil(talks.length / TALKS));
  const at = Math.min(page, pages - 1);
  const turns = [
    ...(at + 1 < pages ? [{ title: plain('history.earlier'), carried: { page: at + 1 } }] : []),
    ...(at > 0 ? [{ title: plain('history.later'), carried: { page: at - 1 } }] : []),
  ];
  return renderCard(layout, {
    text: {
      summary: plain('history.summary'),
      title: t('history.title'),
      intro: talks.length === 0 ? t('history.none') : t('history.private'),
      page: pages > 1 ? t('history.page', { page: at + 1, pages }) : '',
    },
    talks: talks.slice(at * TALKS, (at + 1) * TALKS).map((past) => writeTalk(past, reader, t)),
    turns: turns.length > 0 ? [{ buttons: turns }] : [],
  });
}

function writeTalk({ talk, role, name }: PastTalk, reader: Reader, t: Translate) {
  const other = nameOf({ name }, reader.locale);
  const lists = [
    { heading: t('history.yours'), owner: role },
    { heading: t('history.theirs', { name: other }), owner: otherRole(role) },
  ];
  return {
    with: t('history.with', { name: other }),
    when: writeFullDate(dateAt(talk.at, reader.timeZone), reader),
    saidby: t(`history.so-what.${role}`, { name: other }),
    sowhat: talk.soWhat,
    lists: lists
      .map(({ heading, owner }) => ({ heading, all: talk.actions.filter((action) => action.owner === owner) }))
      .filter(({ all }) => all.length > 0)
      .map(({ heading, all }) => ({ heading, ...itemsOf(all, reader, t) })),
  };
}

function itemsOf(all: readonly Action[], reader: Reader, t: Translate) {
  const soonest = [...all].sort((one, other) => one.due.localeCompare(other.due));
  return {
    items: soonest.slice(0, ACTIONS).map((action) => ({
      text: shorten(action.text, LONGEST),
      became: becameOf(action, reader, t),
    })),
    more: all.length > ACTIONS ? t('history.more', { count: all.length - ACTIONS }) : '',
  };
}

function becameOf({ state, due }: Action, reader: Reader, t: Translate): string {
  if (state.is === 'open') return t('history.became.open', { date: writeDate(due, reader) });
  return t(`history.became.${state.is}`, { date: writeDate(dateAt(state.at, reader.timeZone), reader) });
}
