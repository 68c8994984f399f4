import { LONGEST_ACTION } from '../../domain/action';
import { LONGEST_NOTE } from '../../domain/meeting';
import { stillMissing } from '../../domain/meeting-close';
import { addDays, dateAt } from '../../domain/time';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import type { Typed } from './form';
import { carriedBy, isAboutActions, isLast, partOf, type TalkView } from './view';
import layout from './writing-part.json';

/** By when something is to be done unless they say otherwise. */
const DAYS_TO_ACT = 14;

/**
 * Where the manager writes things down: a note, an action; and, kept small, something to find out and something to park. On the
 * way of a walk all of it is folded away, so that there is nothing to fill in.
 * @param guarded what is being talked about is the other one's to offer: the note is folded away, too
 */
export function writingPart(view: TalkView, { guarded }: { guarded: boolean }): unknown[] {
  const { meeting, reader, now } = view;
  const part = partOf(view);
  const today = dateAt(now, reader.timeZone);
  const typed = typedOn(view, addDays(today, DAYS_TO_ACT));
  const noting = typed.note !== '' || !(part.leg || guarded || isLast(view));
  const acting = typed.act !== '' || (isAboutActions(view) && stillMissing(meeting) !== undefined);
  const full = part.leg === undefined;
  return renderCard(layout, {
    text: textsOf(view),
    typed,
    today,
    longest: { note: LONGEST_NOTE, line: LONGEST_ACTION },
    noting,
    acting,
    full,
    owners: ownersOf(view),
    rows: inRows(togglesOf(view, { noting, acting, full })),
    carried: carriedBy(view),
  }).body;
}

function typedOn({ typed }: TalkView, due: string): Typed {
  const empty = { note: '', only: '', act: '', owner: 'employee', find: '', followUp: '', topic: '' } as const;
  const only = { only: typed?.only || 'false', followUp: typed?.followUp || 'false' };
  return { ...empty, ...typed, ...only, due: typed?.due || due, findDue: typed?.findDue || due };
}

/** No more than three fit side by side on a narrow card. */
function inRows<Toggle>(toggles: readonly Toggle[]): { toggles: Toggle[] }[] {
  const width = toggles.length > 3 ? 2 : 3;
  const rows = Array.from({ length: Math.ceil(toggles.length / width) }, (_, row) => row * width);
  return rows.map((from) => ({ toggles: toggles.slice(from, from + width) }));
}

/** What is open already needs no button to open it. */
function togglesOf({ reader }: TalkView, open: { noting: boolean; acting: boolean; full: boolean }) {
  const t = translator(reader.locale, 'plain');
  return [
    ...(open.noting ? [] : [{ title: t('talk.note.open'), target: 'noting' }]),
    ...(open.acting ? [] : [{ title: t('talk.action.open'), target: 'acting' }]),
    ...(open.full ? [{ title: t('talk.stuck.open'), target: 'stuck' }] : []),
    ...(open.full ? [{ title: t('talk.park.open'), target: 'parking' }] : []),
  ];
}

function ownersOf({ reader, name }: TalkView) {
  return [
    { value: 'employee', title: name },
    { value: 'manager', title: translator(reader.locale, 'plain')('talk.action.you') },
  ];
}

function textsOf({ reader, name }: TalkView) {
  const t = translator(reader.locale, 'plain');
  return {
    note: t('talk.note.label'),
    noteHint: t('talk.note.hint', { name }),
    who: t('talk.note.who'),
    only: t('talk.note.only'),
    save: t('talk.note.save'),
    act: t('talk.action.label'),
    actHint: t('talk.action.hint'),
    owner: t('talk.action.owner'),
    due: t('talk.action.due'),
    addAct: t('talk.action.add'),
    stuck: t('talk.stuck.line'),
    find: t('talk.stuck.label', { name }),
    findHint: t('talk.stuck.hint'),
    after: t('talk.stuck.after'),
    followUp: t('talk.stuck.followUp'),
    addFind: t('talk.stuck.add'),
    bridge: t('talk.park.line'),
    topic: t('talk.park.label'),
    park: t('talk.park.add'),
  };
}
