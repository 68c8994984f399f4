import type { Conversation, ConversationRef } from '../../domain/conversation';
import { diaryStep, isOutOfStep } from '../../domain/diary-step';
import type { Instant } from '../../domain/time';
import type { Kept } from '../../storage/conversations';
import type { DiaryDeps } from './deps';
import { type Stepped, takeStep } from './take-step';

const TRIES = 5;

export interface InStep {
  conversation: Conversation;
  /** Not yet: Graph wants to be asked later. */
  busy?: true;
}

/**
 * Brings the diaries in step with a conversation, and with `look` the conversation with what was done in a diary. Two at once, or again
 * after a crash at any line, make one event: Graph knows the attempt by its transaction, and the row is written under its ETag.
 * @returns nothing when there is no such conversation
 */
export async function bringInStep(
  deps: DiaryDeps,
  ref: ConversationRef,
  now: Instant,
  look?: 'look',
): Promise<InStep | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await deps.conversations.find(ref);
    if (!kept) return undefined;
    const step = diaryStep(kept.value, now);
    if (step === 'nothing' || (step === 'look' && !look)) return { conversation: kept.value };
    const done = await takeStep(deps, kept.value, step, now);
    if (done.is === 'busy') return { conversation: kept.value, busy: true };
    if (done.is === 'same') return { conversation: kept.value };
    // What is still not in step (the attempt of somebody else came first, with another date) goes round once more.
    if ((await store(deps, done, kept, now)) && !isOutOfStep(done.conversation, now))
      return { conversation: done.conversation };
  }
  throw new Error(`a conversation and its event changed ${TRIES} times while they were brought in step`);
}

async function store(
  { conversations, store }: DiaryDeps,
  done: Extract<Stepped, { conversation: unknown }>,
  { etag }: Kept<Conversation>,
  now: Instant,
): Promise<boolean> {
  const { is, conversation } = done;
  if (is === 'news') return store('answer', conversation, now, etag);
  return (await conversations.write(conversation.pair, [{ conversation, etag }])) !== 'changed-meanwhile';
}
