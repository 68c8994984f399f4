import type { Instant } from './time';

/** What is known of the one real event that stands for a conversation in both diaries. The manager's diary owns it. */
export interface DiaryEntry {
  event?: KeptEvent;
  /** How often it had to be made anew: somebody deleted it while the two agreed on another date. */
  again?: number;
  /** It was taken out of both diaries. */
  removed?: true;
  /** Why there is none for a date, or why it cannot be kept in step. For that date, it is not tried again. */
  dropped?: { why: EntryDrop; date: Instant; cancelling?: true };
}

/** An event, as both sides had it last. */
export interface KeptEvent {
  id: string;
  startsAt: Instant;
  /** The Teams link. */
  joinUrl?: string;
  /** The employee has said no in their own diary. */
  declined?: true;
  /** Since when it has not been found. Looked for twice, since a diary may take a moment to show what is in it. */
  missingSince?: Instant;
  call?: CallPrivacy;
}

/** What is true of the call's recording and transcription, as Teams said last. */
export interface CallPrivacy {
  /** `possible`: somebody could turn one of the two on. */
  recording: 'off' | 'possible' | 'unknown';
  seenAt: Instant;
  /** The app is in the meeting, and with it the panel. */
  app?: true;
}

export const ENTRY_DROPS = ['off', 'not-connected', 'not-allowed', 'no-mailbox', 'no-address'] as const;
/** Why an event does not stand in both diaries; it lasts until somebody does something about it. */
export type EntryDrop = (typeof ENTRY_DROPS)[number];
