import { type Action, isFresh, isOpen, kindOf } from '../../domain/action';
import { otherRole, personIn } from '../../domain/pair';
import { dateAt, days, type Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import { writeDate } from '../../text/dates';
import { shorten } from '../../text/shorten';
import { type Translate, translator } from '../../text/translate';
import { actionsCard, type Group } from './actions-card';
import { itemOf, LONGEST_SHOWN, LONGEST_WORDS, refusalOf, type Said } from './item';
import { isMine, type SharedAction } from './shared-actions';
import type { Reader } from './status';

/** Teams takes no card above 28 KB. The soonest come first, and the rest move up as they are done. */
const MINE_SHOWN = 5;
const THEIRS_SHOWN = 4;
/** What the other one has kept, or let go, is news for so long. */
const NEWS = days(60);

/** My open actions with their buttons, by the person they were agreed with; below them what that one does and has done. */
export function listCard(all: readonly SharedAction[], reader: Reader, now: Instant, said?: Said): Card {
  const t = translator(reader.locale);
  const mine = all.filter((one) => isMine(one) && (isOpen(one.action) || isFresh(one.action, now)));
  const theirs = [...all.filter((one) => !isMine(one) && isNews(one.action, now))].sort(openFirst);
  const shown = mine.slice(0, MINE_SHOWN);
  const open = mine.filter(({ action }) => isOpen(action)).length;
  return actionsCard(
    {
      title: t('actions.title'),
      intro: open > 0 ? t('actions.intro', { count: open }) : t('actions.empty'),
      note: noteOn(said, all, shown, reader),
      groups: groupsOf(t, shown, theirs.slice(0, THEIRS_SHOWN), { reader, now, said }),
      left: mine.length > shown.length ? t('actions.left', { count: mine.length - shown.length }) : '',
    },
    reader.locale,
  );
}

interface Look {
  reader: Reader;
  now: Instant;
  said: Said | undefined;
}

function groupsOf(t: Translate, mine: SharedAction[], theirs: SharedAction[], { reader, now, said }: Look): Group[] {
  const people = new Map([...mine, ...theirs].map((one) => [otherOf(one), one.other || t('actions.other')]));
  return [...people].map(([id, name]) => {
    const lines = theirs.filter((one) => otherOf(one) === id);
    const look = { reader, now, on: 'list' as const, ...(said && { said }) };
    return {
      heading: t('actions.group', { name }),
      items: mine
        .filter((one) => otherOf(one) === id)
        .map((one) => itemOf(one, dueOf(t, one.action, reader, now), look)),
      theirs: headed(t, lines, name).map(({ heading, of }) => ({
        heading,
        lines: of.map(({ action }) => ({
          text: shorten(action.text, LONGEST_SHOWN),
          when: newsOf(t, action, reader, now),
        })),
      })),
    };
  });
}

/** The same person may be somebody's manager here, and their employee there. */
function headed(t: Translate, lines: readonly SharedAction[], name: string) {
  return (['promise', 'commitment'] as const)
    .map((kind) => ({
      heading: t(`actions.theirs.${kind}`, { name }),
      of: lines.filter(({ action }) => kindOf(action) === kind),
    }))
    .filter(({ of }) => of.length > 0);
}

/** About an action that was clicked and stands on the list no longer. */
function noteOn(said: Said | undefined, all: readonly SharedAction[], shown: readonly SharedAction[], reader: Reader) {
  if (!said || shown.some(({ action }) => action.id === said.action.id)) return [];
  const other = all.find(({ action }) => action.id === said.action.id)?.other ?? '';
  return [{ text: shorten(said.action.text, LONGEST_SHOWN), note: refusalOf(said, { other }, reader) }];
}

function dueOf(t: Translate, { due }: Action, reader: Reader, now: Instant): string {
  const today = dateAt(now, reader.timeZone);
  if (due === today) return t('actions.when.due-today');
  return t(due < today ? 'actions.when.was-due' : 'actions.when.due', { date: writeDate(due, reader) });
}

function newsOf(t: Translate, action: Action, reader: Reader, now: Instant): string {
  const { state } = action;
  if (state.is === 'open') return dueOf(t, action, reader, now);
  const date = writeDate(dateAt(state.at, reader.timeZone), reader);
  if (state.is === 'done') return t('actions.theirs.kept', { date });
  return t('actions.theirs.dropped', { date, reason: shorten(state.reason, LONGEST_WORDS) });
}

function isNews({ state }: Action, now: Instant): boolean {
  return state.is === 'open' || now - state.at < NEWS;
}

/** Open ones first, soonest first as they come; then what is closed, the latest first. */
function openFirst(one: SharedAction, other: SharedAction): number {
  return closedAt(other) - closedAt(one);
}

function closedAt({ action: { state } }: SharedAction): number {
  return state.is === 'open' ? Number.MAX_SAFE_INTEGER : state.at;
}

function otherOf({ action: { pair }, role }: SharedAction): string {
  return personIn(pair, otherRole(role));
}
