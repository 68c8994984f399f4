import type { Joined } from '../../domain/live';
import type { Meeting } from '../../domain/meeting';

/** Why something that was asked for did not happen, with the words that would otherwise be lost. */
export interface Refusal {
  reason: string;
  words?: string;
}

export interface Snapshot {
  connection: 'connecting' | 'live' | 'lost' | 'refused';
  /** The reader's part in it, once the server has said so. */
  joined?: Joined;
  notFound?: true;
  /** As it will be once the server has heard everything. */
  meeting?: Meeting;
  refusal?: Refusal;
}
