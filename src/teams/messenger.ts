import type { TurnContext } from 'botbuilder';
import { Postponed } from '../domain/postponed';
import type { Pace, Place } from '../limits/pace';
import { messageOf } from './activities';
import type { BotConnectorAdapter } from './adapter';
import type { Card } from './card';
import type { Key, Known, KnownPeople } from './people';
import { quietAskedFor } from './too-fast';
import { meansUnreachable } from './unreachable';

export type Delivery = { sent: string } | 'unreachable';

/** Speaks to people of its own accord, each in their private chat with the bot. */
export interface Messenger {
  /**
   * Sends a card.
   * @param to with their chat, if it was read just now: then nobody looks it up again
   * @param summary one neutral sentence for the notification: never what the two said to each other.
   * @returns the id of the new message, or `'unreachable'` when the person has not installed the app, has removed it or has
   * blocked it. Throws `Postponed` when Teams wants quiet, and on anything else.
   */
  send(to: Reader, card: Card, summary: string): Promise<Delivery>;
  /**
   * Puts a card in the place of one that was sent; nobody is notified of it.
   * @param to as above
   * @param message its id
   * @returns `'gone'` when the message or its reader is no longer there. Throws on anything else.
   */
  update(to: Reader, message: string, card: Card, summary: string): Promise<'updated' | 'gone'>;
}

type Reader = Key & Pick<Known, 'reach'>;
type Act = (context: TurnContext, place: Place) => Promise<void>;

export interface MessengerDeps {
  adapter: BotConnectorAdapter;
  people: Pick<KnownPeople, 'find' | 'unreach'>;
  pace: Pace;
  /** A message has gone out. */
  onSent?(): void;
}

/** Speaks in the chats that people have opened with the bot, and forgets a chat that Teams says is closed. */
export function createMessenger(deps: MessengerDeps): Messenger {
  const { adapter, people, pace, onSent } = deps;
  return {
    async send(to, card, summary) {
      let sent = '';
      const reached = await reach(deps, to, async (context, place) => {
        adapter.sayOnce(context);
        await pace.turn(place);
        sent = (await context.sendActivity(messageOf({ card, summary })))?.id ?? '';
      });
      if (!reached) {
        await people.unreach(to);
        return 'unreachable';
      }
      onSent?.();
      return { sent };
    },
    async update(to, message, card, summary) {
      const reached = await reach(deps, to, async (context) => {
        // Not paced: it follows somebody's click, and they are waiting. Repeated, it is still the same card.
        await context.updateActivity({ ...messageOf({ card, summary }), id: message });
      });
      // A message can be gone while its reader is there: that is no reason to forget the chat.
      return reached ? 'updated' : 'gone';
    },
  };
}

/** @returns whether there was somebody, and something, to speak to. */
async function reach({ adapter, people, pace }: MessengerDeps, to: Reader, act: Act): Promise<boolean> {
  const { tenant } = to;
  const known = to.reach ?? (await people.find(to))?.reach;
  if (!known) return false;
  const place = { tenant, chat: known.chat };
  try {
    await inChat(adapter, { tenant, reach: known }, (context) => act(context, place));
    return true;
  } catch (error) {
    const quiet = quietAskedFor(error, Date.now());
    if (quiet !== undefined) {
      await pace.rest(place, quiet);
      throw new Postponed(quiet);
    }
    if (!meansUnreachable(error)) throw error;
    return false;
  }
}

/** Does something in a person's private chat. */
async function inChat(
  adapter: BotConnectorAdapter,
  { tenant, reach }: Required<Pick<Known, 'tenant' | 'reach'>>,
  act: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const reference = {
    channelId: 'msteams',
    serviceUrl: reach.serviceUrl,
    bot: { id: `28:${adapter.appId}`, name: '' },
    conversation: { id: reach.chat, isGroup: false, conversationType: 'personal', name: '', tenantId: tenant },
  };
  await adapter.continueConversationAsync(adapter.appId, reference, act);
}
