import { z } from 'zod';
import type { Dropped, DropReason } from './graph';

/** A refusal that is to be expected of Graph. */
export type Refusal =
  | DropReason
  /** What the request is about is not there (any more). */
  | 'gone'
  /** What was to be made is there already. */
  | 'exists';

/** In whose name a request is made: of the app itself, or of a person who has agreed. */
export type As = 'application' | 'delegated';

/** What the client throws, whether Graph has answered with an error or has not answered at all. */
const failure = z.object({ statusCode: z.number(), code: z.string().nullable() });

/** The person is not there, has no mailbox, or has it in a place that Graph does not reach. */
const NO_MAILBOX = [
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'ErrorNonExistentMailbox',
  'ErrorInvalidUser',
];

/** Graph asks the address that it is to tell of changes, and has no answer from it. */
const NOT_HEARD = 'ValidationError';

/** @returns nothing for an error that no tier explains: it is ours. */
export function refusalOf(error: unknown, as: As): Refusal | undefined {
  const { data } = failure.safeParse(error);
  if (!data) return undefined;
  const { statusCode, code } = data;
  // No connection, one that broke off, one that took too long: then there is no status, or that of a good beginning.
  if (statusCode < 400 || code === NOT_HEARD) return 'busy';
  // Graph answers 400 or 409 to a second event with one transaction id.
  if (code === 'ErrorDuplicateTransactionId') return 'exists';
  if (code !== null && NO_MAILBOX.includes(code)) return 'no-mailbox';
  if (statusCode === 401) return as === 'application' ? 'not-allowed' : 'not-connected';
  return BY_STATUS[statusCode];
}

/** 403 is a missing permission, an application access policy of Teams, or access by roles in Exchange. */
const BY_STATUS: Readonly<Record<number, Refusal>> = {
  403: 'not-allowed',
  404: 'gone',
  409: 'exists',
  410: 'gone',
  429: 'busy',
  500: 'busy',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** @param missing what a refusal means that is not to be expected where something has been asked for */
export function droppedBy(refused: Refusal, missing: DropReason): Dropped {
  return { dropped: refused === 'gone' || refused === 'exists' ? missing : refused };
}
