import type { TurnContext } from 'botbuilder';
import { type Fault, faultOf } from '../domain/fault';
import type { TenantId } from '../domain/person';
import type { Clock } from '../domain/time';
import type { BotFeature } from './bot-feature';
import { callNewsIn } from './call-news';
import { membersOf } from './members';
import { visitorOf } from './visitor';

interface Hearing {
  features: readonly BotFeature[];
  tenants: readonly TenantId[] | 'any-in-local';
  clock: Clock;
  onTrouble(fault: Fault, where: string): void;
}

/**
 * Hands on what Teams tells of a meeting. Nobody has asked the bot anything: so it keeps nothing of whose doing it was, and stays
 * silent in the chat of the meeting even when something goes wrong.
 */
export async function hearOfCall(
  { features, tenants, clock, onTrouble }: Hearing,
  context: TurnContext,
): Promise<void> {
  const now = clock();
  const call = callNewsIn(context.activity, now);
  const by = call && visitorOf(context.activity, tenants)?.key;
  if (!by) return;
  try {
    const members = await membersOf(context);
    for (const feature of features) await feature.call?.({ by, call, now, ...(members && { members }) });
  } catch (error) {
    onTrouble(faultOf(error), 'bot');
  }
}
