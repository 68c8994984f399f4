import { z } from 'zod';
import type { KeepRefusal } from '../../domain/keep-date';
import { type Instant, instantAt, isDate, isTime } from '../../domain/time';

const knownId = z.string().regex(/^[\w-]{1,64}$/);
/** Something typed. Its true limit is told on the card; this one keeps a card with everything in it sendable. */
const typedText = z.string().max(5000);

/** What the buttons of a date send: which conversation, the date that their card was about, and what was chosen or typed. */
export const keepData = z.object({
  manager: knownId,
  employee: knownId,
  id: knownId,
  startsAt: z.number(),
  slot: typedText.optional(),
  slots: typedText.optional(),
  day: typedText.optional(),
  time: typedText.optional(),
  reason: typedText.optional(),
  word: typedText.optional(),
});
export type KeepData = z.infer<typeof keepData>;

export interface KeepForm {
  /** One of the times that the other one asks for. */
  slot: string;
  /** Of the nearest times, those that are to be asked for, joined by commas. */
  slots: string;
  /** One more, on the reader's calendar and clock. */
  day: string;
  time: string;
  reason: string;
  word: string;
}

const MENDABLE = [
  'slots-none',
  'slots-too-many',
  'slots-past',
  'slot-same',
  'slot-missing',
  'time-half',
  'time-unreadable',
  'reason-missing',
  'reason-long',
  'word-long',
] as const;

export type KeepProblem = KeepRefusal | (typeof MENDABLE)[number] | 'already-begun' | 'date-changed';

export const EMPTY_FORM: KeepForm = { slot: '', slots: '', day: '', time: '', reason: '', word: '' };

export function filledForm(data: KeepData): KeepForm {
  return { ...EMPTY_FORM, ...data };
}

/** Whether the same card, filled in differently, would do: then what was typed still matters. */
export function isMendable(problem: KeepProblem | undefined): boolean {
  return MENDABLE.some((mendable) => mendable === problem);
}

/** The times that are asked for: those chosen and the one typed, or what is wrong with that. */
export function readSlots(form: KeepForm, timeZone: string): Instant[] | 'time-half' | 'time-unreadable' {
  const chosen = form.slots.split(',').filter(isInstant).map(Number);
  const { day, time } = form;
  if (!day && !time) return chosen;
  if (!day || !time) return 'time-half';
  return isDate(day) && isTime(time) ? [...chosen, instantAt(day, time, timeZone)] : 'time-unreadable';
}

/** The time that was chosen, as it is kept. */
export function readSlot({ slot }: KeepForm): Instant | undefined {
  return isInstant(slot) ? Number(slot) : undefined;
}

/** Nothing further away than what a calendar can write. */
function isInstant(text: string): boolean {
  return /^\d{12,14}$/.test(text);
}
