import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { isLoopbackUrl, isTeamsUrl } from './service-urls';

/**
 * The bot's own registration; or none, which turns authentication off and is good for nothing but a machine that talks to
 * itself.
 */
export type BotIdentity = { appId: string; password: string; tenant?: string } | { loopbackOnly: true };

/** An answer to an activity, as HTTP. */
export interface Received {
  status: number;
  body?: unknown;
}

/** What every activity of Teams has; the rest is read where it is needed. */
const activityShape = z
  .object({
    type: z.string().min(1),
    channelId: z.string().min(1),
    serviceUrl: z.string().min(1),
    from: z.object({ id: z.string().min(1) }).passthrough(),
    recipient: z.object({ id: z.string().min(1) }).passthrough(),
    conversation: z.object({ id: z.string().min(1) }).passthrough(),
  })
  .passthrough();

/** The door to the Bot Connector, in both directions. */
export class BotConnectorAdapter extends TeamsAdapter {
  readonly appId: string;

  constructor(identity: BotIdentity) {
    super(registration(identity));
    this.appId = 'appId' in identity ? identity.appId : '';
    const trusted = 'loopbackOnly' in identity ? isLoopbackUrl : isTeamsUrl;
    // After authentication and before anything is sent: a token of the bot must not reach a host that is not Teams.
    this.use(async ({ activity }, next) => {
      if (trusted(activity.serviceUrl)) await next();
    });
  }

  /**
   * From now on in this turn, a request that fails is not repeated behind our back: a message whose answer was lost would arrive
   * twice, and a request for quiet be kept from those who wait behind it.
   */
  sayOnce(context: TurnContext): void {
    const connector = context.turnState.get<Connector>(this.ConnectorClientKey);
    connector.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  }

  /**
   * Takes in one activity. Unlike `process`, it says nothing about what went wrong: neither to the sender nor on the console.
   * @param authorization the request's header: the Bot Framework's token.
   * @throws what `turn` throws, and nothing else.
   */
  async receive(
    authorization: string,
    body: unknown,
    turn: (context: TurnContext) => Promise<unknown>,
  ): Promise<Received> {
    const activity = activityShape.safeParse(body);
    if (!activity.success) return { status: 400 };
    try {
      const response = await this.processActivity(
        authorization,
        activity.data as unknown as Activity,
        async (context) => {
          await turn(context);
        },
      );
      return { status: response?.status ?? 200, body: response?.body };
    } catch (error) {
      if (isAuthenticationError(error)) return { status: 401 };
      throw error;
    }
  }
}

/** What the connector's client is made of, as far as it matters here. */
interface Connector {
  client: { pipeline: { removePolicy(policy: { name: string }): unknown } };
}

function registration(identity: BotIdentity): Record<string, string> {
  if ('loopbackOnly' in identity) return {};
  const { appId, password, tenant } = identity;
  if (appId === '') throw new Error('a bot without an app id would accept anyone');
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    ...(tenant
      ? { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant }
      : { MicrosoftAppType: 'MultiTenant' }),
  };
}

/** Its class is not among what botbuilder exports. */
function isAuthenticationError(error: unknown): boolean {
  return error instanceof Error && [401, 403].includes((error as Error & { statusCode?: number }).statusCode ?? 0);
}
