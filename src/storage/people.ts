import type { ActionId } from '../domain/action';
import type { ConversationId, ConversationRef } from '../domain/conversation';
import type { Person, PersonId, TenantId } from '../domain/person';
import type { Instant } from '../domain/time';
import type { WakeUp } from '../domain/wake-up';

/** How the bot reaches a person's private chat. */
export interface Reach {
  serviceUrl: string;
  /** Id of the 1:1 chat with the bot. */
  chat: string;
  /** Teams' own id of the person, by which Microsoft keeps their tokens; not known of whoever came before it was kept. */
  user?: string;
}

/** A person with their chat, if they have installed the app. */
export interface KnownPerson extends Person {
  reach?: Reach;
  /** Since when everything of theirs is being erased. */
  leavingSince?: Instant;
}

export interface PersonKey {
  tenant: TenantId;
  id: PersonId;
}

/** An action, as a card names it to its reader, whose tenant is known. */
export interface ActionKey {
  manager: PersonId;
  employee: PersonId;
  id: ActionId;
}

/** A card about actions that stands in a person's chat, and is to say what is true. */
export interface ShownCard {
  /** Id of the message. */
  message: string;
  /** All that is theirs; what fell due one morning; what the other one asks of them, or has answered. */
  is: 'list' | 'morning' | 'plea' | 'answer';
  /** The actions it is about; none for a list, which is about all. */
  of: readonly ActionKey[];
}

/** The right to tell a person what is due. It ends by itself when its holder ends. */
export interface Turn {
  /** A card was shown, as above. 1 round trip; 2 more for each time that another card was shown meanwhile. */
  showed(card: ShownCard): Promise<void>;
  /** Gives it back, unless it has run out and is another's by now. 1 round trip; 2 more as above. */
  end(): Promise<void>;
}

/** All that telling a person something begins with, as it was at one moment. */
export interface BeforeTelling {
  /** Nothing when they are not known. */
  person: KnownPerson | undefined;
  /** Their conversations, newest first. */
  parts: readonly Part[];
  /** Until when another process has the right to tell them at most, if one has had it and has not given it back. */
  busyUntil: Instant | undefined;
  /**
   * Takes the right to tell them, so that two processes do not tell them the same. 1 round trip.
   * @returns nothing when another has taken it, or has shown them anything, since this was read: then it is to be read anew
   */
  takeTurn(until: Instant): Promise<Turn | undefined>;
}

/** A conversation that a person is part of: where it is kept, and who the other one is. */
export interface Part {
  ref: ConversationRef;
  createdAt: Instant;
}

/** An event of ours in a person's diary, and the conversation that it stands for. */
export interface ListedEvent {
  /** As the diary calls it. */
  id: string;
  ref: ConversationRef;
  /** When it ends: then it is of no more interest. */
  until: Instant;
}

/** A person's diary, as far as ours stand in it. */
export interface PersonDiary {
  /** The standing order to be told of changes; it ends then, unless it is renewed. */
  watch?: { id: string; until: Instant };
  events: readonly ListedEvent[];
}

export type PersonNews = PersonKey & Partial<KnownPerson>;

/**
 * People and what leads from a person to their pairs (table `people`, one partition a person), and who of a tenant has
 * installed the app (table `directory`, one partition a tenant).
 */
export interface People {
  /** In the language of their choice, if they have chosen one. 1 round trip. */
  find(key: PersonKey): Promise<KnownPerson | undefined>;
  /**
   * Keeps what is new about a person; fields that are not given stay as they were. Reads first, and writes only when
   * something is new: 1 round trip, and at most 4 more with news.
   * @param onMove awaited before another clock or other settings are kept: alarms may be needed at other times
   * @returns the person as kept now, and whether their chat was not known before.
   */
  remember(news: PersonNews, onMove?: () => Promise<void>): Promise<{ person: KnownPerson; arrived: boolean }>;
  /** The person has removed or blocked the app: what is meant for them waits from now on. 1 round trip, at most 5. */
  unreach(key: PersonKey): Promise<void>;
  /** People of the tenant who have installed the app, at most `limit`, by name; 1 round trip. */
  installed(tenant: TenantId, limit: number): Promise<Person[]>;
  /**
   * Insert a pointer before the conversation it points at, so that no conversation is without one. Inserting twice is
   * harmless; 1 round trip.
   */
  join(key: PersonKey, part: Part): Promise<void>;
  /** The person's conversations, newest first, at most `limit`; 1 round trip. A pointer may lead to nothing. */
  parts(key: PersonKey, limit: number): Promise<Part[]>;
  /** Takes away the pointer to a conversation that is there no more. 2 round trips. */
  leave(key: PersonKey, conversation: ConversationId): Promise<void>;
  /**
   * Takes away all that is kept about a person, and from the list of who has the app; the person last, so that whoever began
   * and did not end can tell by them. 4 round trips, and 1 for each row.
   */
  forget(key: PersonKey): Promise<void>;
  /** The cards about actions that were shown to the person last, newest first; 1 round trip. */
  cards(key: PersonKey): Promise<ShownCard[]>;
  /** A card was shown; only the last few are kept. 2 round trips. */
  showed(key: PersonKey, card: ShownCard): Promise<void>;
  /** The person, their conversations, and the right to tell them; 1 round trip, for a thousand conversations. */
  beforeTelling(key: PersonKey): Promise<BeforeTelling>;
  /** What stands in the person's diary of ours. 1 round trip. */
  diary(key: PersonKey): Promise<PersonDiary>;
  /** Changes that. 2 round trips; 1 when `change` gives back what it was given. */
  changeDiary(key: PersonKey, change: (diary: PersonDiary) => PersonDiary): Promise<void>;
  /** Puts a wake-up aside until its reader has installed the app. Twice is harmless; 1 round trip. */
  wait(key: PersonKey, wakeUp: WakeUp): Promise<void>;
  /** Everything that was put aside for the person; 1 round trip. */
  waiting(key: PersonKey): Promise<WakeUp[]>;
  /** Forget one that was put aside; 2 round trips. */
  stopWaiting(key: PersonKey, wakeUp: WakeUp): Promise<void>;
}
