import { z } from 'zod';
import type { PrepareRequest } from '../../domain/live';
import { MOST_QUESTIONS } from '../../domain/preparation';

const id = z.string().regex(/^[\w-]{1,64}$/);

export const prepareRequest: z.ZodType<PrepareRequest> = z.object({
  conversation: z.object({ manager: id, employee: id, id }),
  question: z.union([
    z
      .number()
      .int()
      .min(0)
      .max(MOST_QUESTIONS - 1),
    z.literal('free'),
  ]),
  /** Far above what the domain accepts, so that it is the domain that says "too long". */
  text: z.string().max(10_000).optional(),
  share: z.boolean().optional(),
});
