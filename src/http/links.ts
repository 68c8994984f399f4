import type { ConversationRef } from '../domain/conversation';

/** Links that open something without a sign-in: unguessable, sealed, and good for one thing only. */
export interface Links {
  /** Where the conversation's .ics can be fetched. Names nobody and says nothing of its content. */
  calendar(ref: ConversationRef): Promise<string>;
  /** What a calendar link leads to; nothing when we did not make it or is too old. */
  readCalendar(token: string): Promise<ConversationRef | undefined>;
}
