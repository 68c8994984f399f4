import type { PersonId, TenantId } from '../domain/person';
import { messageOf } from './activities';
import type { BotConnectorAdapter } from './adapter';
import type { Card } from './card';
import type { Known, KnownPeople } from './people';
import { meansUnreachable } from './unreachable';

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

export interface MessengerDeps {
  adapter: BotConnectorAdapter;
  people: Pick<KnownPeople, 'find' | 'unreach'>;
  /** A message has gone out. */
  onSent?(): void;
}

/** Speaks in the chats that people have opened with the bot, and forgets a chat that Teams says is closed. */
export function createMessenger({ adapter, people, onSent }: MessengerDeps): Messenger {
  return {
    async send(to, card, summary) {
      const known = await people.find(to);
      if (!known?.reach) return 'unreachable';
      try {
        const sent = await speak(adapter, { ...known, reach: known.reach }, messageOf({ card, summary }));
        onSent?.();
        return { sent };
      } catch (error) {
        if (!meansUnreachable(error)) throw error;
        await people.unreach(to);
        return 'unreachable';
      }
    },
  };
}

async function speak(
  adapter: BotConnectorAdapter,
  { tenant, reach }: Required<Pick<Known, 'tenant' | 'reach'>>,
  message: ReturnType<typeof messageOf>,
): Promise<string> {
  let sent = '';
  const reference = {
    channelId: 'msteams',
    serviceUrl: reach.serviceUrl,
    bot: { id: `28:${adapter.appId}`, name: '' },
    conversation: { id: reach.chat, isGroup: false, conversationType: 'personal', name: '', tenantId: tenant },
  };
  await adapter.continueConversationAsync(adapter.appId, reference, async (context) => {
    sent = (await context.sendActivity(message))?.id ?? '';
  });
  return sent;
}
