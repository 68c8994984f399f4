import fc from 'fast-check';
import { type Answered, accept, counter, decline } from '../../src/domain/answer';
import type { Conversation } from '../../src/domain/conversation';
import { HANDBOOK } from '../../src/domain/handbook';
import { ROLES, type Role } from '../../src/domain/pair';
import { type Plan, plan } from '../../src/domain/plan';
import { type Instant, minutes } from '../../src/domain/time';

export const NOW: Instant = 1_795_000_000_000;
export const at = (hours: number): Instant => NOW + minutes(60 * hours);

/** A plan with nothing wrong with it, but for `change`. */
export const draft = (change: Partial<Plan> = {}): Plan => ({
  id: 'c1',
  pair: { tenant: 't', manager: 'maya', employee: 'eli' },
  startedBy: 'manager',
  opening: 'I would like to hear what you want next.',
  questions: [{ prompt: 'proud' }, { own: 'What did you enjoy in the spring?' }],
  slots: [at(48), at(24)],
  ...change,
});

export function planned(change: Partial<Plan> = {}): Conversation {
  const result = plan(draft(change), HANDBOOK, NOW);
  if ('problems' in result) throw new Error(result.problems.join());
  return result;
}

/** One click of one of the two, at a moment some hours after the last. Slots are hours after `NOW`, so that some are past. */
export type Click = { by: Role; later: number } & (
  | { do: 'accept'; slot: number }
  | { do: 'counter'; slots: number[] }
  | { do: 'decline' }
);

/** Few, so that what one offers is often what the other takes. */
const hour = fc.constantFrom(-2, 1, 5, 5.25, 10, 15, 20, 30);
export const click: fc.Arbitrary<Click> = fc
  .record({ by: fc.constantFrom(...ROLES), later: fc.integer({ min: 0, max: 6 }) })
  .chain((who) =>
    fc
      .oneof(
        { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), slot: hour }) },
        {
          weight: 4,
          arbitrary: fc.record({ do: fc.constant('counter' as const), slots: fc.array(hour, { maxLength: 5 }) }),
        },
        { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const) }) },
      )
      .map((what) => ({ ...who, ...what })),
  );

function carryOut(conversation: Conversation, by: Click, now: Instant): Answered {
  if (by.do === 'accept') return accept(conversation, by.by, at(by.slot), now);
  if (by.do === 'counter') return counter(conversation, by.by, by.slots.map(at), now);
  return decline(conversation, by.by, 'Not now.', now);
}

export type Check = (before: Conversation, after: Conversation, by: Role, now: Instant) => void;

/** Begins with what `startedBy` proposes, and calls `check` for each click that changed something, with what was before and after; a refused one changes nothing. */
export function play(startedBy: Role, clicks: Click[], check: Check): void {
  let now = NOW;
  let conversation = frozen(planned({ startedBy, slots: [at(10), at(20), at(30)] }));
  for (const each of clicks) {
    now += minutes(60 * each.later);
    const answered = carryOut(conversation, each, now);
    if ('refused' in answered) continue;
    check(conversation, answered, each.by, now);
    conversation = frozen(answered);
  }
}

/** Writing to any part of it throws: a new value may be returned, the old one may not be touched. */
function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}
