import { setTimeout } from 'node:timers/promises';
import { CardFactory, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { BotConnectorAdapter, TokenService } from './adapter';
import type { SignInWords } from './bot-feature';
import type { Key, KnownPeople } from './people';

/** A token, or why there is none now: the person has not signed in, or the token service is in trouble. */
export type HeldToken = { token: string } | { dropped: 'not-connected' | 'busy' };

/**
 * Tokens in people's own names. Microsoft's token service keeps and renews them; here they are asked for when they are needed, and
 * kept nowhere. All but `of` throw when the service is in trouble.
 */
export interface UserTokens {
  /** Whoever has removed the app has no token any more. 1 round trip, and 1 request. */
  of(person: Key): Promise<HeldToken>;
  /** Has the service forget the person's; twice is harmless. 1 round trip, and 1 request. */
  signOut(person: Key): Promise<void>;
  /** Asks whoever has turned to the bot, in their private chat, to sign in. */
  ask(context: TurnContext, words: SignInWords): Promise<void>;
  /** @returns whether the code that they bring from Microsoft's page is theirs, and has signed them in. */
  redeem(context: TurnContext, code: string): Promise<boolean>;
  /** @returns whether Teams' own token was enough to sign them in; otherwise they have to agree first. */
  exchange(context: TurnContext, token: string): Promise<boolean>;
}

export interface TokenDeps {
  adapter: Pick<BotConnectorAdapter, 'tokenService'>;
  people: Pick<KnownPeople, 'find'>;
  /** Name of the bot's OAuth connection. */
  connection: string;
}

const CHANNEL = 'msteams';
/** Whoever waits has clicked something. */
const PATIENCE = 10_000;
/** With these the service refuses a token that Teams has brought: somebody has to agree first, or it makes no sense. */
const REFUSED: readonly unknown[] = [400, 401, 403, 404, 409, 412];

const issued = z.object({ token: z.string().min(1) });
const resource = z.object({
  signInLink: z.url({ protocol: /^https?$/ }),
  tokenExchangeResource: z.object({ id: z.string(), uri: z.string().optional() }).passthrough().optional(),
});

export function createUserTokens({ adapter, people, connection }: TokenDeps): UserTokens {
  const service = async <T>(ask: (service: TokenService) => Promise<T>) => ask(await adapter.tokenService());
  const userOf = async (person: Key) => (await people.find(person))?.reach?.user;
  const tokenOf = async (user: string, code?: string) => {
    const answer = await inTime(service((each) => each.getUserToken(user, connection, CHANNEL, code)));
    return issued.safeParse(answer).data?.token;
  };
  return {
    async of(person) {
      const user = await userOf(person);
      if (user === undefined) return { dropped: 'not-connected' };
      return tokenOf(user).then(held, () => ({ dropped: 'busy' }) as const);
    },
    async signOut(person) {
      const user = await userOf(person);
      if (user !== undefined) await inTime(service((each) => each.signOutUser(user, connection, CHANNEL)));
    },
    async ask(context, { text, button }) {
      const answer = await inTime(service((each) => each.getSignInResource(connection, context.activity)));
      const { signInLink, tokenExchangeResource } = resource.parse(answer);
      const card = CardFactory.oauthCard(connection, button, text, signInLink, tokenExchangeResource);
      await context.sendActivity({ type: 'message', attachments: [card] });
    },
    async redeem({ activity }, code) {
      return (await tokenOf(activity.from.id, code)) !== undefined;
    },
    async exchange({ activity }, token) {
      const { id } = activity.from;
      const exchanged = service((each) => each.exchangeToken(id, connection, CHANNEL, { token }));
      const answer = await inTime(exchanged.catch(unlessRefused));
      return issued.safeParse(answer).success;
    },
  };
}

function held(token: string | undefined): HeldToken {
  return token === undefined ? { dropped: 'not-connected' } : { token };
}

function unlessRefused(error: unknown): void {
  if (!REFUSED.includes((error as { statusCode?: number }).statusCode)) throw error;
}

/** @throws when the service takes too long. */
async function inTime<T>(asked: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = setTimeout(PATIENCE, undefined, { signal: over.signal }).then(() => {
    throw new Error('the token service took too long');
  });
  return Promise.race([asked, late]).finally(() => {
    over.abort();
    // Nobody listens to it any more.
    late.catch(() => undefined);
  });
}
