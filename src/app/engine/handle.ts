import type { Instant } from '../../domain/time';
import {
  PAIR_WAKE_UP_KINDS,
  type PairWakeUp,
  PERSON_WAKE_UP_KINDS,
  type PersonWakeUp,
  type Rung,
  type WakeUp,
  type WakeUpKind,
} from '../../domain/wake-up';
import type { HandlerOf, WakeUpHandler } from '../../storage/wake-ups';

/**
 * Hands a wake-up to whoever handles its kind.
 * @throws when nobody does, and whatever the handler throws
 */
export async function handle(handlers: readonly WakeUpHandler[], wakeUp: WakeUp, now: Instant): Promise<Rung> {
  return 'person' in wakeUp
    ? handlerOf(wakeUp, handlers.filter(forPersons)).ring(wakeUp, now)
    : handlerOf(wakeUp, handlers.filter(forPairs)).ring(wakeUp, now);
}

function handlerOf<H extends { kind: WakeUpKind }>(wakeUp: WakeUp, handlers: readonly H[]): H {
  const handler = handlers.find(({ kind }) => kind === wakeUp.kind);
  if (!handler) throw new Error(`nobody handles wake-ups of kind ${wakeUp.kind}`);
  return handler;
}

const forPersons = (handler: WakeUpHandler): handler is HandlerOf<PersonWakeUp> =>
  PERSON_WAKE_UP_KINDS.some((kind) => kind === handler.kind);

const forPairs = (handler: WakeUpHandler): handler is HandlerOf<PairWakeUp> =>
  PAIR_WAKE_UP_KINDS.some((kind) => kind === handler.kind);
