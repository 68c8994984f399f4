import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { isLoopbackUrl, isTeamsUrl } from './service-urls';

/**
 * The bot's own registration; or none, which turns authentication off and is good for nothing but a machine that talks to
 * itself.
 */
export type BotIdentity = (Registration | { loopbackOnly: true }) & {
  /** Where people's own tokens are kept, if not in the public cloud. */
  tokenService?: string;
};

interface Registration {
  appId: string;
  password: string;
  /** Whose bot it is, when it is registered for one tenant alone. */
  tenant?: string;
  /** Where the Bot Framework says what its keys are, if not where it usually does. */
  metadata?: string;
}

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

  /** Microsoft's service that keeps people's own tokens; as the bot, and in no turn. */
  async tokenService(): Promise<TokenService> {
    const identity = this.createClaimsIdentity(this.appId);
    return this.botFrameworkAuthentication.createUserTokenClient(identity);
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
    let letIn = false;
    try {
      const response = await this.processActivity(
        authorization,
        activity.data as unknown as Activity,
        async (context) => {
          letIn = true;
          await turn(context);
        },
      );
      return { status: response?.status ?? 200, body: response?.body };
    } catch (error) {
      if (!letIn && isAuthenticationError(error)) return { status: 401 };
      throw error;
    }
  }
}

/** As far as it matters here. What it answers is a stranger's claim. */
export interface TokenService {
  getUserToken(user: string, connection: string, channel: string, code?: string): Promise<unknown>;
  getSignInResource(connection: string, activity: Activity, finalRedirect?: string): Promise<unknown>;
  exchangeToken(user: string, connection: string, channel: string, given: { token: string }): Promise<unknown>;
  signOutUser(user: string, connection: string, channel: string): Promise<void>;
}

/** What the connector's client is made of, as far as it matters here. */
interface Connector {
  client: { pipeline: { removePolicy(policy: { name: string }): unknown } };
}

function registration(identity: BotIdentity): Record<string, string> {
  const { tokenService } = identity;
  if ('loopbackOnly' in identity) return tokenService ? authorityAt({ tokenService }) : {};
  const { appId, password, tenant, metadata } = identity;
  if (appId === '') throw new Error('a bot without an app id would accept anyone');
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    ...(tenant
      ? { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant }
      : { MicrosoftAppType: 'MultiTenant' }),
    ...(metadata || tokenService ? authorityAt({ metadata, tokenService }) : {}),
  };
}

const BOT_FRAMEWORK = 'https://api.botframework.com';
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** All of it has to be said as soon as part of it is: the rest is as in the public cloud. */
function authorityAt({ metadata = METADATA, tokenService = BOT_FRAMEWORK }): Record<string, string> {
  return {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
    ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
    OAuthUrl: tokenService,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  };
}

/** Neither its class is among what botbuilder exports, nor are those of the library below, some of which it lets through. */
function isAuthenticationError(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return statusCode === 401 || statusCode === 403 || TOKEN_ERRORS.has(name ?? '');
}

const TOKEN_ERRORS: ReadonlySet<string> = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);
