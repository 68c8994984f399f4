import { isGoodMoment, morningAfter, morningFrom, type Owner } from './quiet';
import { addDays, dateAt, days, daysBetween, type Instant, type LocalDate } from './time';

/**
 * What has become of arranging the next talk. The employee took it on, so it is they who are reminded, as the guide has them
 * "initiate next steps".
 */
export interface Baton {
  /** When they were last reminded. */
  remindedAt?: Instant;
  /** They want to be asked again on that day. */
  quietUntil?: LocalDate;
  /** Id of the conversation with another manager with which it goes on; that counts once it is there. */
  handedTo?: string;
  /** When they let it go: no next one, or not by this way. */
  letGoAt?: Instant;
}

/** A talk after which somebody has the baton. */
export interface Carried {
  /** When it was closed. */
  at: Instant;
  /** The day on which the next one is due. */
  next: LocalDate;
  baton?: Baton;
}

/**
 * Days from the agreed one on which the employee is reminded. Two weeks ahead a date can still be found in both diaries; on the day
 * itself; two weeks later, for whoever was busy; and after six weeks once more, to ask whether it is still wanted. Then there is
 * silence.
 */
const STEPS = [-14, 0, 14, 42] as const;
/** However leave and weekends push two reminders together, at least so many days lie between them. */
const REST = 6;
/** How long "not now" keeps quiet, in days. */
const NOT_NOW = 14;
const NOW_AND_THEN = 7;

/** The good morning on which the employee is next to be reminded; nothing when they have been often enough, or want to hear no more. */
export function nextBatonReminder({ at, next, baton = {} }: Carried, owner: Owner): Instant | undefined {
  const { remindedAt, quietUntil, letGoAt } = baton;
  if (letGoAt !== undefined) return undefined;
  if (quietUntil !== undefined) return later(morningFrom(quietUntil, owner), remindedAt ?? at, owner);
  return STEPS.map((step) => morningFrom(addDays(next, step), owner)).find(
    (morning) => morning !== undefined && morning > at && isRested(morning, remindedAt, owner),
  );
}

/** Whether they are to be reminded this very moment. */
export function isBatonDue(carried: Carried, owner: Owner, now: Instant): boolean {
  const due = nextBatonReminder(carried, owner);
  return due !== undefined && due <= now && isGoodMoment(now, owner);
}

/**
 * When to look at it again; nothing when there is no reason to. Whoever has switched reminders off may switch them on again: so
 * long as there would be something to say, it is looked at now and then.
 */
export function batonWakesAt(carried: Carried, owner: Owner, now: Instant): Instant | undefined {
  const due = nextBatonReminder(carried, owner);
  if (due !== undefined) return due > now ? due : morningAfter(now, owner);
  const usual = nextBatonReminder(carried, { timeZone: owner.timeZone });
  return usual === undefined ? undefined : Math.max(usual, now + days(NOW_AND_THEN));
}

/** They have just been reminded. */
export function batonReminded({ quietUntil: _, ...baton }: Baton = {}, now: Instant): Baton {
  return { ...baton, remindedAt: now };
}

/** Whether the reminder that comes now is the last: it asks if the next talk is still wanted. */
export function isLastAsking(carried: Carried, owner: Owner, now: Instant): boolean {
  return nextBatonReminder({ ...carried, baton: batonReminded(carried.baton, now) }, owner) === undefined;
}

/** Not now: they are asked again in two weeks. @param today on their calendar */
export function notNow(baton: Baton = {}, today: LocalDate): Baton {
  return { ...baton, quietUntil: addDays(today, NOT_NOW) };
}

/** Nobody arranges the next one. */
export function letGo(baton: Baton = {}, now: Instant): Baton {
  return { ...baton, letGoAt: baton.letGoAt ?? now };
}

/** It goes on with another manager, in the conversation of that id, should they send its invitation. */
export function handTo(baton: Baton = {}, conversation: string): Baton {
  return { ...baton, handedTo: conversation };
}

function isRested(morning: Instant, remindedAt: Instant | undefined, { timeZone }: Owner): boolean {
  if (remindedAt === undefined) return true;
  return daysBetween(dateAt(remindedAt, timeZone), dateAt(morning, timeZone)) >= REST;
}

/** That morning, or the next good one after `moment` when it is over. */
function later(morning: Instant | undefined, moment: Instant, owner: Owner): Instant | undefined {
  if (morning === undefined) return undefined;
  return morning > moment ? morning : morningAfter(moment, owner);
}
