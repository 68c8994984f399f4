import { z } from 'zod';
import { type Clock, minutes } from '../domain/time';
import type { Answer } from './client';
import type { Diaries, Dropped, Watch } from './graph';
import { droppedBy } from './refusal';
import type { Ask } from './tiers';

export interface WatchOptions {
  /** Where Graph is to tell of changes, and of what becomes of its telling. */
  changes: { notificationUrl: string; lifecycleNotificationUrl: string };
  clock: Clock;
}

/** The longest that Graph watches a diary, a little less: its clock is not ours. */
const LONGEST = minutes(10_080 - 10);

const watchShape = z
  .object({ id: z.string().min(1), expirationDateTime: z.iso.datetime({ offset: true }) })
  .transform(({ id, expirationDateTime }): Watch => ({ id, until: Date.parse(expirationDateTime) }));

/** Graph's subscriptions to the events of a person. It has one for each diary, and refuses a second. */
export function createWatches(ask: Ask, { changes, clock }: WatchOptions): Pick<Diaries, 'watch' | 'renew'> {
  const expirationDateTime = () => new Date(clock() + LONGEST).toISOString();
  return {
    async watch(owner, secret) {
      const resource = `/users/${owner.id}/events`;
      const terms = { resource, clientState: secret, expirationDateTime: expirationDateTime() };
      const body = { changeType: 'updated,deleted', ...changes, ...terms };
      return orDropped(await ask('diary', owner, { method: 'POST', path: '/subscriptions', body }, watchShape));
    },
    async renew(owner, id) {
      const path = `/subscriptions/${encodeURIComponent(id)}`;
      const body = { expirationDateTime: expirationDateTime() };
      const answer = await ask('diary', owner, { method: 'PATCH', path, body }, watchShape);
      return 'refused' in answer && answer.refused === 'gone' ? 'gone' : orDropped(answer);
    },
  };
}

/** That there is one already, whose answer was lost, passes: it ends by itself. */
function orDropped(answer: Answer<Watch>): Watch | Dropped {
  return 'answered' in answer
    ? answer.answered
    : droppedBy(answer.refused, answer.refused === 'exists' ? 'busy' : 'no-mailbox');
}
