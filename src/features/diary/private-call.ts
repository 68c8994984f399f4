import type { Conversation } from '../../domain/conversation';
import type { CallPrivacy, KeptEvent } from '../../domain/diary-entry';
import { inDiaries } from '../../domain/diary-step';
import { type Instant, minutes } from '../../domain/time';
import type { CallState, Dropped } from '../../graph/graph';
import type { DiaryDeps } from './deps';
import { ownerOf } from './take-step';

const TRIES = 5;
/** What is said about the call shortly before it has been looked at no longer ago than this. */
const FRESH = minutes(30);

/**
 * Turns recording and transcription of the call off where that is permitted, brings the panel into it, and notes what is true. Once for each
 * event, and once more shortly before it begins. A call that Teams does not know yet is asked for again with the next look.
 */
export async function keepCallPrivate(
  deps: DiaryDeps,
  conversation: Conversation,
  now: Instant,
): Promise<Conversation> {
  const event = callOf(conversation);
  if (!event || isFresh(event, now)) return conversation;
  const owner = ownerOf(conversation);
  const state = await deps.calls.keepPrivate(owner, event.joinUrl);
  if (state === 'gone' || isBusy(state)) return conversation;
  const chat = 'dropped' in state ? undefined : state.chat;
  const added = event.call?.app || (chat !== undefined && (await deps.calls.addApp(owner, chat)) === 'added');
  return note(deps, conversation, { recording: recordingOf(state), seenAt: now, ...(added ? { app: true } : {}) });
}

function callOf(conversation: Conversation): (KeptEvent & { joinUrl: string }) | undefined {
  const { event } = conversation.entry ?? {};
  if (inDiaries(conversation) !== 'kept' || event?.joinUrl === undefined) return undefined;
  return { ...event, joinUrl: event.joinUrl };
}

function isFresh({ call, startsAt }: KeptEvent, now: Instant): boolean {
  return call !== undefined && (now < startsAt - FRESH || call.seenAt >= startsAt - FRESH);
}

const isBusy = (state: CallState | Dropped): boolean => 'dropped' in state && state.dropped === 'busy';

function recordingOf(state: CallState | Dropped): CallPrivacy['recording'] {
  if ('dropped' in state) return 'unknown';
  return state.recording === 'off' && state.transcription === 'off' ? 'off' : 'possible';
}

async function note({ conversations }: DiaryDeps, asked: Conversation, call: CallPrivacy): Promise<Conversation> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.find(asked);
    const event = kept?.value.entry?.event;
    // Another event has another call.
    if (!kept || !event || event.id !== asked.entry?.event?.id) return asked;
    const conversation = { ...kept.value, entry: { ...kept.value.entry, event: { ...event, call } } };
    const written = await conversations.write(asked.pair, [{ conversation, etag: kept.etag }]);
    if (written !== 'changed-meanwhile') return conversation;
  }
  throw new Error(`a conversation changed ${TRIES} times while its call was noted`);
}
