import { z } from 'zod';
import type { Span } from '../domain/slots';
import type { Answer } from './client';
import { EVENT_FIELDS, eventBody, eventShape, madeBy, momentOf, spanShape } from './event';
import type { Diaries, DiaryEvent, Dropped, NewEvent, Owner } from './graph';
import { droppedBy, type Refusal } from './refusal';
import type { Ask } from './tiers';
import { createWatches, type WatchOptions } from './watches';

const nothing = z.unknown();

/** The diaries of Exchange Online, by way of Graph. */
export function createDiaries(ask: Ask, options: WatchOptions): Diaries {
  return {
    async busy(asker, people, span) {
      const body = { schedules: people, startTime: momentOf(span.startsAt), endTime: momentOf(span.endsAt) };
      const path = `${of(asker)}/calendar/getSchedule`;
      const answer = await ask('diary', asker, { method: 'POST', path, body }, scheduleShape);
      return 'answered' in answer ? inOrderOf(people, answer.answered) : mailboxMissing(answer.refused);
    },
    create: (owner, event) => create(ask, owner, event),
    async read(owner, id) {
      return orGone(
        await ask('diary', owner, { method: 'GET', path: `${eventOf(owner, id)}?${EVENT_FIELDS}` }, eventShape),
      );
    },
    async move(owner, id, to) {
      const body = { start: momentOf(to.startsAt), end: momentOf(to.endsAt) };
      return orGone(await ask('diary', owner, { method: 'PATCH', path: eventOf(owner, id), body }, eventShape));
    },
    async cancel(owner, id) {
      const answer = await ask('diary', owner, { method: 'POST', path: `${eventOf(owner, id)}/cancel` }, nothing);
      return 'answered' in answer ? 'cancelled' : orGone(answer);
    },
    ...createWatches(ask, options),
  };
}

const of = ({ id }: Owner): string => `/users/${encodeURIComponent(id)}`;
const eventOf = (owner: Owner, id: string): string => `${of(owner)}/events/${encodeURIComponent(id)}`;

/**
 * A second attempt is answered with the event of the first; or, where that has been moved since, with a refusal, and then the
 * event is looked for.
 */
async function create(ask: Ask, owner: Owner, event: NewEvent): Promise<DiaryEvent | Dropped> {
  const asked = { method: 'POST', path: `${of(owner)}/events`, body: eventBody(event) } as const;
  const answer = await ask('diary', owner, asked, eventShape);
  if ('answered' in answer) return answer.answered;
  return answer.refused === 'exists' ? find(ask, owner, event.transaction) : mailboxMissing(answer.refused);
}

async function find(ask: Ask, owner: Owner, transaction: string): Promise<DiaryEvent | Dropped> {
  const path = `${of(owner)}/events?${madeBy(transaction)}&${EVENT_FIELDS}`;
  const answer = await ask('diary', owner, { method: 'GET', path }, z.object({ value: z.array(eventShape) }));
  if ('refused' in answer) return mailboxMissing(answer.refused);
  // Not to be found yet is a matter of moments.
  return answer.answered.value[0] ?? { dropped: 'busy' };
}

function orGone<T>(answer: Answer<T>): T | 'gone' | Dropped {
  if ('answered' in answer) return answer.answered;
  return answer.refused === 'gone' ? 'gone' : mailboxMissing(answer.refused);
}

/** Where no event is asked for, what is not there is the mailbox. */
const mailboxMissing = (refused: Refusal): Dropped => droppedBy(refused, 'no-mailbox');

/** Whoever works elsewhere can talk. */
const NOT_TAKEN = ['free', 'workingElsewhere'];

/** Subjects and places end here. */
const scheduleShape = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      error: z.unknown().optional(),
      scheduleItems: z.array(z.object({ status: z.string() }).and(spanShape)).nullish(),
    }),
  ),
});

type Schedules = z.infer<typeof scheduleShape>;

function inOrderOf(people: readonly string[], { value }: Schedules): (Span[] | undefined)[] {
  return people.map((email) => {
    const theirs = value.find(({ scheduleId }) => scheduleId.toLowerCase() === email.toLowerCase());
    if (!theirs?.scheduleItems || theirs.error) return undefined;
    return theirs.scheduleItems
      .filter(({ status }) => !NOT_TAKEN.includes(status))
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  });
}
