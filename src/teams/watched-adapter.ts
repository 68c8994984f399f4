import { type Activity, ActivityTypes, type ResourceResponse, type TurnContext } from 'botbuilder';
import type { Outcome, Telemetry } from '../telemetry/telemetry';
import { BotConnectorAdapter, type BotIdentity } from './adapter';
import { meansUnreachable } from './unreachable';

/** The door to the Bot Connector, and everything that goes out through it is followed: that it went, and never what or to whom. */
export class WatchedAdapter extends BotConnectorAdapter {
  constructor(
    identity: BotIdentity,
    private readonly telemetry: Telemetry,
  ) {
    super(identity);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const send = () => super.sendActivities(context, activities);
    // The answer to a click goes back with its request.
    if (activities.every(({ type }) => type === ActivityTypes.InvokeResponse)) return send();
    return this.followed('send', send);
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    return this.followed('update', async () => (await super.updateActivity(context, activity)) ?? { id: '' });
  }

  private followed<T>(operation: 'send' | 'update', work: () => Promise<T>): Promise<T> {
    return this.telemetry.follow({ is: 'teams', operation }, (ended) =>
      work().catch((error: unknown) => {
        ended(outcomeOf(error));
        throw error;
      }),
    );
  }
}

function outcomeOf(error: unknown): Outcome {
  if ((error as { statusCode?: unknown }).statusCode === 429) return 'throttled';
  return meansUnreachable(error) ? 'unreachable' : 'error';
}
