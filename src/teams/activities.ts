import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Reply } from './bot-feature';
import type { Card } from './card';

/** A message of the bot. What stands in `summary` is all that a notification shows. */
export function messageOf(reply: Reply): Partial<Activity> {
  if ('text' in reply) return { type: ActivityTypes.Message, text: reply.text };
  return { type: ActivityTypes.Message, summary: reply.summary, attachments: [CardFactory.adaptiveCard(reply.card)] };
}

/** A card for what would otherwise be a line of text. */
export function textCard(text: string): Card {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
}

/** The answer to the click on a card's button, as Adaptive Cards' universal actions expect it. */
export function actionResponse(reply: Reply): Partial<Activity> {
  const body =
    'text' in reply
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text }
      : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body } };
}
