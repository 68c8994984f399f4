import type { CareerMap } from '../../domain/career-map';
import { PATH_CELLS } from '../../domain/career-map';
import type { Moment, MyAction } from '../../domain/my-data';
import type { Person } from '../../domain/person';
import { dateAt, type LocalDate } from '../../domain/time';
import { writeFullDate } from '../../text/dates';
import { type Translate, translator } from '../../text/translate';
import { html, type Markup } from './html';

/** How a document speaks to its reader. */
export interface Words {
  t: Translate;
  day(date: LocalDate): string;
  /** The day of a moment, by the reader's clock. */
  dayOf(moment: Moment): string;
}

export function wordsFor({ locale, timeZone }: Pick<Person, 'locale' | 'timeZone'>): Words {
  const day = (date: LocalDate) => writeFullDate(date, { locale });
  return { t: translator(locale, 'plain'), day, dayOf: (moment) => day(dateAt(Date.parse(moment), timeZone)) };
}

/** What somebody said, and in a quiet voice what there is to say about it. */
export function line(text: string, ...about: string[]): Markup {
  const quiet = about.filter((each) => each !== '').join(' · ');
  const said = html`<span class="said">${text}</span>`;
  return quiet === '' ? said : html`${said} <span class="quiet">(${quiet})</span>`;
}

/** Rows of a word and what it says; those that say nothing are left out. */
export function facts(rows: readonly (readonly [string, string | undefined])[]): Markup {
  const told = rows.filter(([, value]) => value !== undefined && value !== '');
  if (told.length === 0) return html``;
  return html`<dl>${told.map(([name, value = '']) => html`<dt>${name}</dt><dd class="said">${value}</dd>`)}</dl>`;
}

/** Where somebody wants to go, and each way there. */
export function writeMap(map: CareerMap, { t }: Words): Markup {
  const { where, leading } = map;
  const goal: [string, string | undefined][] = [
    [t('my-data.document.goal'), map.goal],
    [t('my-data.document.where.label'), where && t(`my-data.document.where.${where}`)],
    [t('my-data.document.level'), map.level],
    [t('my-data.document.leading.label'), leading && t(`my-data.document.leading.${leading}`)],
  ];
  const paths = map.paths.map((path) =>
    facts(PATH_CELLS.map((cell) => [t(`my-data.document.cell.${cell}`), path[cell]])),
  );
  return html`${facts(goal)}${paths.map((path) => html`<article>${path}</article>`)}`;
}

export function writeAction(action: MyAction, { t, day, dayOf }: Words, ...about: string[]): Markup {
  const { text, due, state, endedAt, reason = '', question = '' } = action;
  const date = endedAt === undefined ? '' : dayOf(endedAt);
  const lately = state === 'open' ? t('my-data.document.due', { date: day(due) }) : '';
  const ended = state === 'open' ? '' : t(`my-data.document.state.${state}`, { date });
  return line(text, ...about, lately, ended, reason, question);
}
