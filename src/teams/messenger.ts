import type { PersonId, TenantId } from '../domain/person';
import type { Card } from './card';

export type Delivery = { sent: string } | 'unreachable';

/** Speaks to people of its own accord, each in their private chat with the bot. */
export interface Messenger {
  /**
   * Sends a card.
   * @param summary one neutral sentence for the notification: never what the two said to each other.
   * @returns the id of the new message, or `'unreachable'` when the person has not installed the app, has removed it or has
   * blocked it. Throws on anything else.
   */
  send(to: { tenant: TenantId; id: PersonId }, card: Card, summary: string): Promise<Delivery>;
}
