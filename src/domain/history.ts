import type { Action } from './action';
import type { CareerMap } from './career-map';
import type { Conversation, ConversationId } from './conversation';
import type { FormatId } from './format';
import type { Pair, Role } from './pair';
import type { Instant, LocalDate } from './time';

/** A conversation that took place, and what became of what was promised in it. */
export interface HeldTalk {
  id: ConversationId;
  /** When it was closed. */
  at: Instant;
  format: FormatId;
  soWhat: string;
  /** When the two agreed that the next one is due. */
  next: LocalDate;
  /** Of both, as they are now. */
  actions: readonly Action[];
}

/** All that a pair has behind it, as one of the two may read it. */
export interface PairHistory {
  pair: Pair;
  /** The reader's part in the pair. */
  role: Role;
  /** The other one's name; empty when it is not known. */
  name: string;
  /** Newest first; never empty. */
  talks: readonly HeldTalk[];
  /** Where they want to go, as it stands now. */
  map?: CareerMap;
}

/** The talks among a pair's conversations, newest first, each with what was agreed in it. */
export function talksOf(conversations: readonly Conversation[], actions: readonly Action[]): HeldTalk[] {
  return conversations
    .flatMap(({ id, format, stage }) => {
      if (stage.is !== 'held') return [];
      const own = actions.filter(({ conversation }) => conversation === id);
      const { at, soWhat, next } = stage;
      return [{ id, at, format, soWhat, next, actions: own }];
    })
    .sort((one, other) => other.at - one.at);
}
