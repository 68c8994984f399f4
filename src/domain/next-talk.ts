import type { ConversationId, Place } from './conversation';
import type { FormatId } from './format';
import type { PersonId } from './person';
import type { LocalDate } from './time';

/** What is known of a conversation that an employee is about to arrange. */
export interface NextTalk {
  /** It is given beforehand: sent twice, it is still one. */
  id: ConversationId;
  /** Their manager; nobody while they have to choose a new one. */
  manager?: PersonId;
  format: FormatId;
  place: Place;
  /** The day near which it is due. */
  near: LocalDate;
}
