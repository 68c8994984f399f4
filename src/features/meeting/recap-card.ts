import type { Action } from '../../domain/action';
import { type Cadence, nameOfCadence } from '../../domain/cadence';
import type { ParkedTopic } from '../../domain/meeting';
import { otherRole, type Role } from '../../domain/pair';
import { dateAt, type Instant, type LocalDate } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeDate, writeFullDate, writeMonth } from '../../text/dates';
import { shorten } from '../../text/shorten';
import { type Translate, translator } from '../../text/translate';
import type { Reader } from './reader';
import layout from './recap-card.json';

/** What the two came to, as one of them reads it. */
export interface Recap {
  /** The reader's part. */
  role: Role;
  reader: Reader;
  other: Reader;
  /** When the talk was closed. */
  at: Instant;
  soWhat: string;
  /** How often they mean to talk, if they have said so. */
  cadence?: Cadence;
  /** When the next one is due. */
  next: LocalDate;
  /** Of this talk, whoever owns them. */
  actions: readonly Action[];
  /** What the two put aside for their ordinary one-to-one. */
  parked: readonly ParkedTopic[];
}

/** Characters of actions and topics in one card, since Teams takes none above 28 KB. Up to sixteen are shown in full. */
const ROOM = 5000;

/** The recap in the reader's private chat. It has no buttons: each action comes back by itself when its day is near. */
export function recapCard(recap: Recap): Card {
  const { role, reader, other, at, soWhat } = recap;
  const t = translator(reader.locale);
  const name = other.name || t('recap.other');
  const held = dateAt(at, reader.timeZone);
  return renderCard(layout, {
    title: t('recap.title'),
    with: t('recap.with', { name, date: writeDate(held, reader) }),
    soWhatLabel: t(`recap.so-what.${role}`, { name }),
    soWhat,
    lists: listsOf(recap, name, t),
    parked: parkedOf(recap, t),
    nothing: recap.actions.length === 0 ? t('recap.nothing') : '',
    nextLabel: t('recap.next'),
    next: nextOf(recap, t),
    baton: t(`recap.baton.${role}`, { name }),
    thanks: t(`recap.thanks.${role}`),
  });
}

function nextOf({ cadence, next, reader }: Recap, t: Translate): string {
  if (!cadence) return '';
  return t(`recap.cadence.${nameOfCadence(cadence)}`, {
    month: writeMonth(next, reader),
    date: writeFullDate(next, reader),
  });
}

/** Characters that each action and each topic may have. */
function longestOf({ actions, parked }: Recap): number {
  return Math.floor(ROOM / Math.max(actions.length + parked.length, 1));
}

/** One section, or none when nothing was parked. */
function parkedOf(recap: Recap, t: Translate) {
  const topics = recap.parked.map(({ text }) => ({ text: shorten(text, longestOf(recap)) }));
  return topics.length === 0 ? [] : [{ heading: t('recap.parked'), topics }];
}

/** The reader's own first; a list that nobody has is left out. */
function listsOf(recap: Recap, name: string, t: Translate) {
  const { role, reader, actions } = recap;
  const lists = [
    { heading: t('recap.yours'), owner: role },
    { heading: t('recap.theirs', { name }), owner: otherRole(role) },
  ];
  return lists
    .map(({ heading, owner }) => ({ heading, items: itemsOf(actions.filter((action) => action.owner === owner)) }))
    .filter(({ items }) => items.length > 0);

  function itemsOf(owned: readonly Action[]) {
    const soonest = [...owned].sort((a, b) => a.due.localeCompare(b.due));
    return soonest.map((action) => ({
      text: shorten(action.text, longestOf(recap)),
      by: t(byKey(action), { date: writeDate(action.due, reader) }),
    }));
  }
}

/** Something to find out is told from something to do. */
function byKey({ discovery }: Action): string {
  if (!discovery) return 'recap.by';
  return discovery.followUp ? 'recap.find-out-then-talk' : 'recap.find-out';
}
