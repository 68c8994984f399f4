import { createContext, useContext } from 'react';
import type { Joined, PrepareAnswer, PromiseAnswer, PromiseWish } from '../domain/live';
import type { Meeting } from '../domain/meeting';
import type { Role } from '../domain/pair';
import type { Instant } from '../domain/time';
import type { Keep } from './live/keep';
import type { Wish } from './live/outbox';
import type { Thought } from './live/thoughts';

/** All that the parts of the screen need to know about the conversation at hand. */
export interface Talk {
  joined: Joined;
  meeting: Meeting;
  /** The reader's part, and the other's. */
  me: Role;
  other: Role;
  /** The other one's name. */
  theirName: string;
  send(wish: Wish): void;
  /** Resolves once the server has answered. */
  prepare(thought: Thought): Promise<PrepareAnswer>;
  /** Says what becomes of something promised before. Resolves to nothing when the server has not answered. */
  keepPromise(wish: PromiseWish): Promise<PromiseAnswer | undefined>;
  /** The server's clock. */
  now(): Instant;
  keep: Keep;
}

export const TalkContext = createContext<Talk | undefined>(undefined);

export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (!talk) throw new Error('outside of a conversation');
  return talk;
}
