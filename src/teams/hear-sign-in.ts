import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type Fault, faultOf } from '../domain/fault';
import { messageOf } from './activities';
import type { BotFeature, SignedIn, Turn } from './bot-feature';
import type { UserTokens } from './user-tokens';

interface Hearing {
  features: readonly BotFeature[];
  /** None where nobody is asked to sign in. */
  tokens?: Pick<UserTokens, 'redeem' | 'exchange'>;
  onTrouble(fault: Fault, where: string): void;
}

/** What somebody brings back from Microsoft's page: a code, or that they have closed it. */
const verifyState = z.object({ name: z.literal('signin/verifyState'), value: z.object({ state: z.string().min(1) }) });
/** What Teams brings of its own accord as soon as it sees the card, to spare them that page. */
const tokenExchange = z.object({
  name: z.literal('signin/tokenExchange'),
  value: z.object({ id: z.string(), connectionName: z.string().optional(), token: z.string().min(1) }),
});

const GIVEN_UP = 'CancelledByUser';

export const isSignIn = async ({ activity }: TurnContext) =>
  activity.type === ActivityTypes.Invoke && activity.name?.startsWith('signin/') === true;

/**
 * Somebody comes back from signing in. Nobody but they themselves hear of it; outside of their private chat nothing is done, since
 * nobody was asked there.
 */
export async function hearSignIn(house: Hearing, context: TurnContext, turn: Turn, personal: boolean): Promise<void> {
  const heard = personal && house.tokens ? await hear(house, house.tokens, context) : NOTHING;
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: heard.answer });
  if (heard.how) await show(house, context, turn, heard.how);
}

interface Heard {
  answer: { status: number; body?: object };
  how?: SignedIn;
}

const NOTHING: Heard = { answer: { status: 200 } };

async function hear(
  { onTrouble }: Hearing,
  tokens: NonNullable<Hearing['tokens']>,
  context: TurnContext,
): Promise<Heard> {
  const failed = (error: unknown) => {
    onTrouble(faultOf(error), 'sign-in');
    return false;
  };
  const { data: brought } = verifyState.safeParse(context.activity);
  if (brought) {
    const { state } = brought.value;
    if (state === GIVEN_UP) return { ...NOTHING, how: 'given-up' };
    return { ...NOTHING, how: (await tokens.redeem(context, state).catch(failed)) ? 'signed-in' : 'failed' };
  }
  const { data: offered } = tokenExchange.safeParse(context.activity);
  // Teams could not even try; its card stands there, and says how to go on.
  if (!offered) return NOTHING;
  const { id, connectionName, token } = offered.value;
  if (await tokens.exchange(context, token).catch(failed)) return { ...NOTHING, how: 'signed-in' };
  // Precondition failed: now Teams shows the button.
  return { answer: { status: 412, body: { id, connectionName, failureDetail: 'not yet agreed' } } };
}

/** In the place of the card with which they signed in, where Teams says which that was. */
async function show({ features }: Hearing, context: TurnContext, turn: Turn, how: SignedIn): Promise<void> {
  const feature = features.find(({ signedIn }) => signedIn);
  const reply = await feature?.signedIn?.(turn, how);
  if (!reply) return;
  const { replyToId } = context.activity;
  const message: Partial<Activity> = messageOf(reply);
  if (!replyToId || !(await update(context, { ...message, id: replyToId }))) await context.sendActivity(message);
}

async function update(context: TurnContext, message: Partial<Activity>): Promise<boolean> {
  return context.updateActivity(message).then(
    () => true,
    () => false,
  );
}
