import { ActivityTypes, type TurnContext } from 'botbuilder';
import { Unavailable } from '../domain/unavailable';
import { actionResponse, messageOf } from './activities';
import { Late } from './in-time';
import { line } from './lines';

/**
 * Whoever wrote or clicked hears that it did not work, and that the fault is not theirs. Where something is only not to be had for
 * now, or takes too long, they hear that, too: what a click had begun is there, or the same click does it; the card stays as it is.
 */
export async function apologise(context: TurnContext, error: unknown): Promise<void> {
  const passes = error instanceof Unavailable || error instanceof Late;
  const reply = line({ locale: context.activity.locale ?? 'en' }, passes ? 'bot.busy' : 'bot.trouble');
  await context.sendActivity(isInvoke(context) ? actionResponse(reply) : messageOf(reply));
}

export const isInvoke = ({ activity }: TurnContext): boolean => activity.type === ActivityTypes.Invoke;

export const CARD_ACTION = 'adaptiveCard/action';
