import type { Action } from '../../domain/action';
import type { Person } from '../../domain/person';
import { dateAt, type Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeDate } from '../../text/dates';
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

/** A card holds so much and no more; the soonest come first, and the rest moves up as they are done. */
const MINE_SHOWN = 8;
const THEIRS_SHOWN = 5;

/** My open actions with their buttons, and below them what others have promised me. */
export function actionsCard(by: Person, { mine, theirs }: SharedActions, now: Instant, said?: Said): Card {
  const t = translator(by.locale);
  const today = dateAt(now, by.timeZone);
  return renderCard(layout, {
    title: t('actions.title'),
    note: said ? [{ text: said.action.text, note: said.note }] : [],
    intro: mine.length > 0 ? t('actions.intro', { count: mine.length }) : t('actions.empty'),
    mine: mine.slice(0, MINE_SHOWN).map(({ action, other }) => ({
      ...buttonsData(action, by, now, said?.typed),
      text: action.text,
      when: whenLine(t, action, other, today, by),
    })),
    mineLeft: left(t, mine, MINE_SHOWN),
    theirs: theirs.length > 0 ? [{ heading: t('actions.theirs'), items: theirLines(t, theirs, today, by) }] : [],
    theirsLeft: left(t, theirs, THEIRS_SHOWN),
    words: buttonWords(by.locale),
  });
}

function theirLines(t: Translate, theirs: readonly SharedAction[], today: string, by: Person) {
  return theirs
    .slice(0, THEIRS_SHOWN)
    .map(({ action, other }) => ({ text: action.text, when: whenLine(t, action, other, today, by) }));
}

function whenLine(t: Translate, { due }: Action, other: string, today: string, by: Person): string {
  const key = due < today ? 'was-due' : due === today ? 'due-today' : 'due';
  return t(`actions.${key}`, { date: writeDate(due, by), name: other || t('actions.other') });
}

function left(t: Translate, all: readonly SharedAction[], shown: number): string {
  return all.length > shown ? t('actions.left', { count: all.length - shown }) : '';
}
