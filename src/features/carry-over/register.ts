import { z } from 'zod';
import { LONGEST_ACTION } from '../../domain/action';
import type { PromiseRequest } from '../../domain/live';
import { isDate } from '../../domain/time';
import { type LiveEvent, liveEvent } from '../../http/live';
import type { CarryOverDeps } from './deps';
import { keepPromise } from './keep-promise';

const id = z.string().regex(/^[\w-]{1,64}$/);
const named = { conversation: z.object({ manager: id, employee: id, id }), action: id };

export const promiseRequest: z.ZodType<PromiseRequest> = z.discriminatedUnion('do', [
  z.object({ ...named, do: z.literal('done') }),
  z.object({ ...named, do: z.literal('undo') }),
  z.object({ ...named, do: z.literal('take-along'), due: z.string().refine(isDate) }),
  z.object({ ...named, do: z.literal('drop'), reason: z.string().max(LONGEST_ACTION).optional() }),
]);

/** What was promised last time, kept, put off or let go in the next talk. */
export function registerCarryOver(deps: CarryOverDeps): { live: LiveEvent[] } {
  return { live: [liveEvent('promise', promiseRequest, (line, request) => keepPromise(deps, line, request))] };
}
