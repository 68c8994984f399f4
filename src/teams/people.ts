import type { Person, PersonId, TenantId } from '../domain/person';

/** What the bot has to know of people; whoever keeps them provides it. */
export interface KnownPeople {
  find(key: Key): Promise<Known | undefined>;
  remember(news: Key & Partial<Known>): Promise<{ person: Known; arrived: boolean }>;
  unreach(key: Key): Promise<void>;
}

export interface Key {
  tenant: TenantId;
  id: PersonId;
}

export interface Known extends Person {
  /** Their 1:1 chat with the bot, and Teams' own id of theirs in it: another one than the Entra id. */
  reach?: { serviceUrl: string; chat: string; user?: string };
}
