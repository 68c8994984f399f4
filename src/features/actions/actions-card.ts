import type { Action } from '../../domain/action';
import type { Person } from '../../domain/person';
import { dateAt, type Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeDate } from '../../text/dates';
import { shorten } from '../../text/shorten';
import { type Translate, translator } from '../../text/translate';
import layout from './actions-card.json';
import { buttonsData, buttonWords, type Typed } from './buttons-data';
import type { SharedAction, SharedActions } from './shared-actions';

/** What is shown above the list after a click on it. */
export interface Said {
  action: Action;
  note: string;
  typed?: Typed;
}

/** Teams takes no card above 28 KB. The soonest come first, and the rest move up as they are done. */
const MINE_SHOWN = 6;
const THEIRS_SHOWN = 4;
const LONGEST_SHOWN = 200;

/** My open actions with their buttons, and below them what others have promised me. */
export function actionsCard(by: Person, { mine, theirs }: SharedActions, now: Instant, said?: Said): Card {
  const t = translator(by.locale);
  const today = dateAt(now, by.timeZone);
  return renderCard(layout, {
    title: t('actions.title'),
    note: said ? [{ text: shorten(said.action.text, LONGEST_SHOWN), note: said.note }] : [],
    intro: mine.length > 0 ? t('actions.intro', { count: mine.length }) : t('actions.empty'),
    mine: mine.slice(0, MINE_SHOWN).map(({ action, other }) => ({
      ...buttonsData(action, by, now, said?.typed),
      text: shorten(action.text, LONGEST_SHOWN),
      when: whenLine(t, action, other, today, by),
    })),
    mineLeft: left(t, mine, MINE_SHOWN),
    theirs: theirs.length > 0 ? [{ heading: t('actions.theirs'), items: theirLines(t, theirs, today, by) }] : [],
    theirsLeft: left(t, theirs, THEIRS_SHOWN),
    words: buttonWords(by.locale),
  });
}

function theirLines(t: Translate, theirs: readonly SharedAction[], today: string, by: Person) {
  return theirs.slice(0, THEIRS_SHOWN).map(({ action, other }) => ({
    text: shorten(action.text, LONGEST_SHOWN),
    when: whenLine(t, action, other, today, by),
  }));
}

function whenLine(t: Translate, { due }: Action, other: string, today: string, by: Person): string {
  const key = due < today ? 'was-due' : due === today ? 'due-today' : 'due';
  return t(`actions.${key}`, { date: writeDate(due, by), name: other || t('actions.other') });
}

function left(t: Translate, all: readonly SharedAction[], shown: number): string {
  return all.length > shown ? t('actions.left', { count: all.length - shown }) : '';
}
