import fc from 'fast-check';
import { accept, counter, decline } from '../../src/domain/answer';
import { type Conversation, hold } from '../../src/domain/conversation';
import { acceptMove, cancel, keepDate, requestMove } from '../../src/domain/keep-date';
import { ROLES, type Role } from '../../src/domain/pair';
import { type Instant, minutes } from '../../src/domain/time';
import { at, NOW, planned } from './clicks';

/** Everything that can be done to a conversation from its invitation on, at hours after `NOW`. */
const DEEDS = {
  accept: (conversation, by, [slot = 0], now) => accept(conversation, by, at(slot), now),
  counter: (conversation, by, slots, now) => counter(conversation, by, slots.map(at), now),
  decline: (conversation, by, _, now) => decline(conversation, by, 'Not now.', now),
  move: (conversation, by, slots, now) => requestMove(conversation, by, slots.map(at), 'A school play.', now),
  acceptMove: (conversation, by, [slot = 0], now) => acceptMove(conversation, by, at(slot), now),
  keep: (conversation, by) => keepDate(conversation, by),
  cancel: (conversation, by) => cancel(conversation, by, ''),
  hold: (conversation, _, __, now) =>
    conversation.stage.is === 'agreed'
      ? hold(conversation, { soWhat: 'Onwards.', next: '2027-02-22' }, now)
      : { refused: 'not-agreed' },
} satisfies Record<
  string,
  (conversation: Conversation, by: Role, hours: readonly number[], now: Instant) => Conversation | { refused: string }
>;

export type Deed = keyof typeof DEEDS;
/** One click of one of the two, some hours after the last. */
export interface Click {
  by: Role;
  later: number;
  do: Deed;
  hours: number[];
}

/** Few, so that what one offers is often what the other takes. */
const hour = fc.constantFrom(-2, 10, 20, 30);
/** Ends are rare, so that most sequences go on for a while. */
const deed = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Deed>('accept', 'move', 'acceptMove') },
  { weight: 6, arbitrary: fc.constantFrom<Deed>('counter', 'keep') },
  { weight: 1, arbitrary: fc.constantFrom<Deed>('decline', 'cancel', 'hold') },
);

export const clicks: fc.Arbitrary<Click[]> = fc.array(
  fc.record({
    by: fc.constantFrom(...ROLES),
    later: fc.constantFrom(0, 0, 0, 1, 3),
    do: deed,
    hours: fc.uniqueArray(hour, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 25, size: 'max' },
);

export interface Step {
  before: Conversation;
  after: Conversation;
  click: Click;
  now: Instant;
}

/** The clicks that changed something, in their order, and what they changed. */
export function play(sequence: readonly Click[]): Step[] {
  const steps: Step[] = [];
  let now = NOW;
  let before = planned({ slots: [at(10), at(20), at(30)] });
  for (const click of sequence) {
    now += minutes(60 * click.later);
    const after = DEEDS[click.do](before, click.by, click.hours, now);
    if ('refused' in after) continue;
    steps.push({ before, after, click, now });
    before = after;
  }
  return steps;
}
