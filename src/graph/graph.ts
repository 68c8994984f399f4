import type { PersonId, TenantId } from '../domain/person';
import type { Span } from '../domain/slots';
import type { Instant } from '../domain/time';

/**
 * Microsoft Graph, as far as the product uses it. Every answer may be `Dropped`: then the conversation goes on one tier lower,
 * and whoever asked finds the word for it. Throws only on what no tier explains.
 *
 * Each request is tried as the app where an administrator has agreed to it (tier 2), else in the name of the person if they have
 * agreed (tier 1), else it is dropped.
 */
export interface Graph {
  diaries: Diaries;
  calls: Calls;
  presence: Presence;
  installer: Installer;
}

/** Why Graph has not done it. All but `busy` last until somebody does something about it. */
export type Dropped = { dropped: DropReason };
export type DropReason =
  /** This installation does not ask Graph for it. */
  | 'off'
  /** The person has not connected their calendar, or has withdrawn that. */
  | 'not-connected'
  /** The administrator's consent is missing or was revoked, or a policy of the organisation forbids it. */
  | 'not-allowed'
  /** The person has no mailbox in the cloud. */
  | 'no-mailbox'
  /** Graph wants quiet, or does not answer in time: worth another try later. */
  | 'busy';

/** Somebody by whose id Graph is asked. */
export interface Owner {
  tenant: TenantId;
  id: PersonId;
}

/** A conversation as it is to stand in a diary. Nothing of what the two will say belongs in it. */
export interface NewEvent {
  /** The same for every attempt to create it, so that two attempts make one event (Graph's `transactionId`). */
  transaction: string;
  subject: string;
  /** Plain text. */
  description: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  /** With a Teams link. */
  online: boolean;
  /** The other one of the two. */
  guest: { name: string; email: string };
}

/** An event as it stands in its owner's diary. */
export interface DiaryEvent {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  cancelled: boolean;
  /** The guest has said no in their own diary. */
  declined: boolean;
  /** The Teams link. */
  joinUrl?: string;
}

/** A standing order to be told of changes in somebody's diary. */
export interface Watch {
  id: string;
  /** When it ends unless it is renewed. */
  until: Instant;
}

export interface Diaries {
  /**
   * When each of these people is taken within the span, by email address and in their order; subjects and places are dropped as
   * soon as they are read. Somebody whose times may not be seen counts as `undefined`. 1 request.
   * @param asker in whose name; one of the two
   */
  busy(
    asker: Owner,
    people: readonly string[],
    span: Span,
  ): Promise<readonly (readonly Span[] | undefined)[] | Dropped>;
  /** One private event in the owner's diary, and by invitation in the guest's. Twice with one `transaction`: still one. */
  create(owner: Owner, event: NewEvent): Promise<DiaryEvent | Dropped>;
  read(owner: Owner, id: string): Promise<DiaryEvent | 'gone' | Dropped>;
  move(owner: Owner, id: string, to: Span): Promise<DiaryEvent | 'gone' | Dropped>;
  /** Takes it out of both diaries. */
  cancel(owner: Owner, id: string): Promise<'cancelled' | 'gone' | Dropped>;
  /**
   * Has Graph tell of changes in the owner's diary.
   * @param secret comes back with each notification
   */
  watch(owner: Owner, secret: string): Promise<Watch | Dropped>;
  renew(owner: Owner, id: string): Promise<Watch | 'gone' | Dropped>;
}

/** What is true of a call's recording, as Teams says. */
export interface CallState {
  recording: 'off' | 'possible';
  transcription: 'off' | 'possible';
  /** Id of the meeting's chat. */
  chat?: string;
}

export interface Calls {
  /** Turns recording and transcription off where that is permitted, and says what is true then. 2 requests. */
  keepPrivate(owner: Owner, joinUrl: string): Promise<CallState | 'gone' | Dropped>;
  /** Brings the app into the meeting's chat, so that its panel is there. Twice is harmless. */
  addApp(owner: Owner, chat: string): Promise<'added' | Dropped>;
}

export interface Presence {
  /** Do not disturb, until then. */
  doNotDisturb(person: Owner, until: Instant, now: Instant): Promise<'set' | Dropped>;
}

export interface Installer {
  /** Installs the app for somebody; Teams then tells the bot that they have arrived. Twice is harmless. */
  install(person: Owner): Promise<'installed' | Dropped>;
}
