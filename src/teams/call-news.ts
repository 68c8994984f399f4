import { z } from 'zod';
import type { CallNews } from '../domain/call';
import type { Instant } from '../domain/time';

const NAMES = { meetingstart: 'begun', meetingend: 'ended' } as const;

const event = z.object({
  type: z.literal('event'),
  name: z
    .string()
    .regex(/^application\/vnd\.microsoft\.meeting(start|end)$/i)
    .transform((name) => NAMES[name.toLowerCase().split('.').at(-1) as keyof typeof NAMES]),
  // The id within the value has another form, and not in every event the same.
  channelData: z.object({ meeting: z.object({ id: z.string().min(1).max(1000) }) }),
  value: z.unknown(),
});

const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .optional()
  .catch(undefined);
const times = z.preprocess(inCamelCase, z.object({ startTime: moment, endTime: moment })).catch({});

/** What Teams tells of a meeting whose chat the bot is in; nothing when it is another kind of event. */
export function callNewsIn(activity: unknown, now: Instant): CallNews | undefined {
  const parsed = event.safeParse(activity);
  if (!parsed.success) return undefined;
  const { name: is, channelData, value } = parsed.data;
  const { startTime, endTime } = times.parse(value);
  return { id: channelData.meeting.id, is, at: (is === 'begun' ? startTime : endTime) ?? now };
}

/** Documented as `StartTime`; the newer services of Teams write `startTime`. */
function inCamelCase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.charAt(0).toLowerCase() + key.slice(1), part]),
  );
}
