import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PULSE } from '../../src/app/app';
import { EVERY } from '../../src/features/meeting/watch';
import { TENANT } from '../../src/limits/pace';
import { ALL_SHARDS } from '../../src/storage/wake-up-keys';

const positive = z.number().positive();
const free = z.number().min(0);

const figuresSchema = z.strictObject({
  /** By `npm run load`, and the last one by `npm run bench`. */
  counted: z.strictObject({
    requestsOfAConversation: positive,
    rowsOfAConversation: positive,
    bytesOfAConversation: positive,
    commandsOfAConversation: positive,
    requestsOfAReminder: positive,
  }),
  assumed: z.strictObject({
    employees: z.array(positive.int()).min(1),
    conversationsAYear: positive,
    minutes: positive,
    /** How often one conversation has the bot speak to somebody on a morning. */
    mornings: positive,
    workingDaysAMonth: positive,
    shareOfTheBusiestHour: positive.max(1),
    /** What is kept for ever is reckoned as kept for so long. */
    retentionMonths: positive,
    instances: positive.int(),
  }),
  /** Of a month, but for those whose name says otherwise. */
  prices: z.strictObject({
    currency: z.string().min(1),
    server: free,
    tenThousandTableRequests: free,
    storedGigabyte: free,
    loggedGigabyte: free,
    loggedGigabytes: free,
    check: free,
    webPubSubUnit: free,
  }),
});

export type Figures = z.output<typeof figuresSchema>;

/** @throws when the file is not of this shape; the error says where */
export function readFigures(path: string): Figures {
  return figuresSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** What the product itself does, as its code has it. */
export const CODE = {
  shards: ALL_SHARDS.length,
  secondsBetweenLooks: PULSE.every / 1000,
  secondsBetweenReads: EVERY / 1000,
  /** Messages a second that one instance says in one tenant. */
  pace: TENANT.points / TENANT.duration,
};
