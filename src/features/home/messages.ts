import { z } from 'zod';
import { LONGEST_ACTION } from '../../domain/action';
import type { ActionWish, EraseRequest, HomeChange, HomeRequest } from '../../domain/home';
import { MOST_DAYS_OFF, type Settings } from '../../domain/settings';
import { isDate } from '../../domain/time';

const id = z.string().regex(/^[\w-]{1,64}$/);
const date = z.string().refine(isDate);
/** That it is a time of day, and not an odd one, is for the domain to say. */
const time = z.string().max(8);
const hours = z.object({ from: time, to: time });

const LONGEST_SNOOZE = 31;

export const homeRequest: z.ZodType<HomeRequest> = z.object({
  timeZone: z.string().max(64),
});

const settings: z.ZodType<Settings> = z.object({
  workingHours: hours,
  workingDays: z.array(z.number().int()).max(7),
  quietHours: hours.optional(),
  daysOff: z.array(z.string().max(16)).max(MOST_DAYS_OFF * 2),
  paused: z.object({ until: date.optional() }).optional(),
  language: z.string().max(16).optional(),
});

const what: z.ZodType<ActionWish> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('done') }),
  z.object({ is: z.literal('undo') }),
  z.object({ is: z.literal('snooze'), days: z.number().int().min(1).max(LONGEST_SNOOZE) }),
  z.object({ is: z.literal('date'), due: date }),
  z.object({ is: z.literal('words'), text: z.string().trim().min(1).max(LONGEST_ACTION) }),
]);

export const homeChange: z.ZodType<HomeChange> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('action'), action: z.object({ manager: id, employee: id, id }), what }),
  z.object({ do: z.literal('settings'), settings }),
]);

export const eraseRequest: z.ZodType<EraseRequest> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('look') }),
  z.object({ do: z.literal('erase') }),
]);
