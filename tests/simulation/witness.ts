// One file, for it is one list: what is seen, and what must hold whenever it is.
import { type Action, isOpen } from '../../src/domain/action';
import { type Person, UNTOLD } from '../../src/domain/person';
import { morningAfter } from '../../src/domain/quiet';
import { nextReminder } from '../../src/domain/reminder';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { type Instant, minutes } from '../../src/domain/time';
import type { Key, Row } from '../../src/storage/table';
import { unwelcome, wallAt } from './calendar';

/** What must hold, whatever goes wrong. */
export type Invariant =
  | 'no open action is without its alarm'
  | 'every reminder that is due is sent'
  | 'what is recorded was sent'
  | 'nobody hears a thing twice, unless its teller died or lost the answer in between'
  | 'nobody is reminded when it is unwelcome'
  | 'nobody is reminded of what is over'
  | 'nobody is reminded more often than the policy says'
  | 'order does not matter';

export interface Violation {
  invariant: Invariant;
  at: string;
  what: string;
}

/** A card that has arrived in somebody's chat. */
export interface Delivered {
  to: string;
  kind: 'morning' | 'recap' | 'plea' | 'answer';
  /** Ids of the actions that stand on it, with buttons. */
  actions: readonly string[];
  /** Which instance has sent it, and whether it is still there. */
  by: string;
  alive: boolean;
}

interface Version {
  from: Instant;
  timeZone: string;
  settings: Settings;
}

interface Seen {
  was: { action: Action; until: Instant }[];
  action: Action;
  writtenAt: Instant;
  /** When it is due to be told next, as the policy says. */
  next: Instant | undefined;
  /** Told since the last record of it. */
  told: number;
  excused: number;
  /** Told since this date and this owner hold, and how often it was put off. */
  sinceAfresh: number;
  snoozes: number;
  /** When it was told last, if ever. */
  toldAt?: Instant | undefined;
}

interface Owner {
  person: Person & { reach?: unknown };
  versions: Version[];
  alarms: Set<string>;
  waiting: boolean;
  actions: Set<string>;
  /** What they were told, and by whom, and what is not recorded yet. */
  open: { by: string; actions: readonly string[] }[];
  /** Told of so many things at once that not all could stand on the card. */
  fullCardAt: Instant;
  reachedSince: Instant;
}

/** Between the moment that a server looks at the truth and that at which its word arrives: a lease, and clocks that disagree. */
const ON_ITS_WAY = minutes(2.5);
const FULL_CARD = 5;
/** Reminders of one action that the policy has at most: before its day, on it, and after. */
const MOST = { commitment: 5, promise: 6, discovery: 4 };

/** Sees every row at the moment it is written and every message at the moment it arrives, and holds both against the promises. */
export class Witness {
  readonly violations: Violation[] = [];
  readonly counts = { reminders: 0, duplicates: 0, recaps: 0, pleas: 0, actions: 0, closed: 0 };
  readonly days: string[] = [];
  private readonly actions = new Map<string, Seen>();
  private readonly owners = new Map<string, Owner>();

  /** Who was told something that is not recorded yet. */
  private readonly telling = new Set<string>();

  constructor(
    private readonly now: () => Instant,
    private readonly onBroken: (invariant: Invariant) => void = () => {},
  ) {}

  put(table: 'pairs' | 'people' | 'wakeups', { key, columns }: Omit<Row, 'etag'>): void {
    const read = <T>() => JSON.parse(String(columns.json0)) as T;
    if (table === 'pairs' && columns.kind === 'action') this.changed(read<Action>());
    if (table === 'people' && columns.kind === 'person') this.met(read<Person>());
    if (table === 'people' && key.row === 'waiting|morning') this.of(key.partition).waiting = true;
    if (table === 'wakeups' && columns.kind === 'morning' && columns.state === '') {
      this.of(ownerIn(read<{ person: Person }>().person)).alarms.add(key.row);
    }
  }

  removed(table: 'pairs' | 'people' | 'wakeups', { partition, row }: Key): void {
    if (table === 'people' && row === 'waiting|morning') {
      this.of(partition).waiting = false;
      this.mustHaveAlarm(partition);
    }
    const [due, kind, tenant, id] = row.split('|');
    if (table !== 'wakeups' || kind !== 'morning' || !due) return;
    const owner = `${tenant}|${id}`;
    this.of(owner).alarms.delete(row);
    this.mustHaveAlarm(owner);
  }

  delivered({ to, kind, actions, by, alive }: Delivered): void {
    if (kind === 'recap') this.counts.recaps += 1;
    if (kind === 'plea' || kind === 'answer') this.counts.pleas += 1;
    if (kind !== 'morning') return;
    this.counts.reminders += 1;
    const owner = this.of(to);
    this.mustBeWelcome(to, owner);
    const day = `${to} ${wallAt(this.now(), owner.person.timeZone).date}`;
    this.days.push(`${day} ${[...actions].sort().join(' ')}`);
    for (const id of actions) this.toldOf(id, to);
    if (actions.length >= FULL_CARD) owner.fullCardAt = this.now();
    if (!alive) {
      this.excuse(actions);
      return;
    }
    owner.open = [...owner.open, { by, actions }];
    this.telling.add(to);
  }

  /** Something went wrong between a message and its record: it may be said once more. */
  interrupted(by: string, about?: string): void {
    for (const name of this.telling) {
      const owner = this.of(name);
      if (about !== undefined && !about.split(/[ |]/).includes(name.split('|')[1] ?? name)) continue;
      for (const told of owner.open) if (told.by === by) this.excuse(told.actions);
      owner.open = owner.open.filter((told) => told.by !== by);
      if (owner.open.length === 0) this.telling.delete(name);
    }
  }

  /** Holds everything that is due by now against what was sent: to be asked when nothing has gone wrong for some time. */
  checkDue(settledSince: Instant): void {
    for (const { action, next, writtenAt } of this.actions.values()) {
      if (next === undefined || next > this.now()) continue;
      const name = ownerOf(action);
      const { person, versions, reachedSince } = this.of(name);
      if (!person.reach) continue;
      const since = Math.max(next, writtenAt, versions.at(-1)?.from ?? 0, reachedSince, settledSince);
      const morning = morningAfter(since, person);
      if (morning === undefined || morning + minutes(60) > this.now()) continue;
      this.say('every reminder that is due is sent', `${action.id} of ${name} was due ${new Date(next).toISOString()}`);
    }
  }

  /** What has become of everything, without what depends on seconds. */
  finalState(): string[] {
    const states = [...this.actions.values()].map(({ action }) => {
      const { id, state, owner, due, quietUntil, reminders, remindedAt, plea } = action;
      const day = remindedAt && wallAt(remindedAt, this.of(ownerOf(action)).person.timeZone).date;
      return JSON.stringify([id, state.is, owner, due, quietUntil, reminders, day, plea?.for, plea?.answer?.is]);
    });
    return [...states, ...this.days].sort();
  }

  actionOf(id: string): Action | undefined {
    return this.actions.get(id)?.action;
  }

  personOf(key: string): Person {
    return this.of(key).person;
  }

  private changed(action: Action): void {
    const name = ownerOf(action);
    const before = this.actions.get(action.id);
    const now = this.now();
    const next = nextReminder(action, this.of(name).person);
    const first = { told: 0, excused: 0, sinceAfresh: 0, snoozes: 0, was: [] };
    const seen: Seen = { ...(before ?? first), action, next, writtenAt: now };
    this.actions.set(action.id, seen);
    if (!before) this.counts.actions += 1;
    else {
      seen.was = [...before.was.filter(({ until }) => until > now - ON_ITS_WAY), { action: before.action, until: now }];
      this.of(ownerOf(before.action)).actions.delete(action.id);
      this.compare(before.action, seen);
    }
    if (isOpen(action)) this.of(name).actions.add(action.id);
    this.mustHaveAlarm(name);
  }

  private compare(before: Action, seen: Seen): void {
    const { action } = seen;
    if (isOpen(before) && !isOpen(action)) this.counts.closed += 1;
    if (action.owner !== before.owner) seen.toldAt = undefined;
    if (action.since !== before.since) Object.assign(seen, { sinceAfresh: 0, snoozes: 0, told: 0, excused: 0 });
    else if (action.remindedAt !== before.remindedAt) this.recorded(seen, before);
    if (action.quietUntil !== undefined && action.quietUntil !== before.quietUntil) seen.snoozes += 1;
  }

  private recorded(seen: Seen, before: Action): void {
    const { action } = seen;
    const owner = this.of(ownerOf(action));
    if (seen.told === 0 && owner.fullCardAt < (action.remindedAt ?? 0) - ON_ITS_WAY) {
      this.say('what is recorded was sent', `${action.id} was reminded of, it says`);
    }
    if ((action.reminders ?? 0) > (before.reminders ?? 0) + 1)
      this.say('what is recorded was sent', `${action.id} counts two`);
    seen.told = 0;
    seen.excused = 0;
    owner.open = owner.open
      .map(({ by, actions }) => ({ by, actions: actions.filter((id) => id !== action.id) }))
      .filter(({ actions }) => actions.length > 0);
    if (owner.open.length === 0) this.telling.delete(ownerOf(action));
  }

  private toldOf(id: string, to: string): void {
    const seen = this.actions.get(id);
    if (!seen) return;
    const versions = [
      ...seen.was.filter(({ until }) => until > this.now() - ON_ITS_WAY).map((one) => one.action),
      seen.action,
    ];
    if (!versions.some((action) => isOpen(action) && ownerOf(action) === to)) {
      this.say('nobody is reminded of what is over', `${id}, to ${to}`);
    }
    seen.told += 1;
    seen.sinceAfresh += 1;
    if (seen.told > 1) this.twice(seen, id, to);
    else if (this.isSameDay(seen.toldAt, this.of(to))) {
      this.say('nobody is reminded more often than the policy says', `${id} twice on one day, to ${to}`);
    }
    seen.toldAt = this.now();
    const kind = seen.action.owner === 'manager' ? 'promise' : seen.action.discovery ? 'discovery' : 'commitment';
    if (seen.sinceAfresh > MOST[kind] + seen.snoozes) {
      this.say('nobody is reminded more often than the policy says', `${id} ${seen.sinceAfresh} times, to ${to}`);
    }
  }

  private twice(seen: Seen, id: string, to: string): void {
    this.counts.duplicates += 1;
    seen.sinceAfresh -= 1;
    if (seen.excused > 0) seen.excused -= 1;
    else
      this.say('nobody hears a thing twice, unless its teller died or lost the answer in between', `${id}, to ${to}`);
  }

  private excuse(actions: readonly string[]): void {
    for (const id of actions) {
      const seen = this.actions.get(id);
      if (seen && seen.told > 0) seen.excused += 1;
    }
  }

  private mustBeWelcome(to: string, owner: Owner): void {
    const now = this.now();
    const moments = [now, now - minutes(1), now - minutes(2), now + minutes(0.1)];
    const reasons = this.versionsBy(owner).flatMap(({ timeZone, settings }) =>
      moments.map((at) => unwelcome(at, timeZone, settings)),
    );
    if (reasons.length > 0 && reasons.every((reason) => reason !== undefined)) {
      this.say('nobody is reminded when it is unwelcome', `${to} ${reasons[0]}`);
    }
  }

  /** Whether that was today, on every calendar by which the server may have looked. */
  private isSameDay(moment: Instant | undefined, owner: Owner): boolean {
    if (moment === undefined) return false;
    const dateOf = (at: Instant, timeZone: string) => wallAt(at, timeZone).date;
    return this.versionsBy(owner).every(({ timeZone }) => dateOf(moment, timeZone) === dateOf(this.now(), timeZone));
  }

  /** How they lived at some moment since which what arrives now may have been on its way. */
  private versionsBy({ versions }: Owner): Version[] {
    const since = this.now() - ON_ITS_WAY;
    return versions.filter((_, index) => (versions[index + 1]?.from ?? Number.POSITIVE_INFINITY) > since);
  }

  private mustHaveAlarm(name: string): void {
    const { alarms, waiting, actions } = this.of(name);
    if (alarms.size > 0 || waiting) return;
    for (const id of actions) {
      if (this.actions.get(id)?.next !== undefined) this.say('no open action is without its alarm', `${id} of ${name}`);
    }
  }

  private met(person: Person & { reach?: unknown }): void {
    const owner = this.of(ownerIn(person));
    if (person.reach && !owner.person.reach) owner.reachedSince = this.now();
    const { timeZone, settings = DEFAULT_SETTINGS } = person;
    owner.person = person;
    owner.versions = [...owner.versions.slice(-5), { from: this.now(), timeZone, settings }];
    for (const id of owner.actions) {
      const seen = this.actions.get(id);
      if (seen) seen.next = nextReminder(seen.action, person);
    }
  }

  private of(name: string): Owner {
    const known = this.owners.get(name);
    if (known) return known;
    const [tenant = '', id = ''] = name.split('|');
    const owner: Owner = {
      person: { ...UNTOLD, tenant, id },
      versions: [],
      alarms: new Set(),
      waiting: false,
      actions: new Set(),
      open: [],
      fullCardAt: 0,
      reachedSince: 0,
    };
    this.owners.set(name, owner);
    return owner;
  }

  private say(invariant: Invariant, what: string): void {
    this.onBroken(invariant);
    this.violations.push({ invariant, at: new Date(this.now()).toISOString(), what });
  }
}

export const ownerIn = ({ tenant, id }: { tenant: string; id: string }): string => `${tenant}|${id}`;
const ownerOf = ({ pair, owner }: Action): string => ownerIn({ tenant: pair.tenant, id: pair[owner] });
