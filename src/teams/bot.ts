import { Application, type TurnState } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { type Fault, faultOf } from '../domain/fault';
import type { Person, TenantId } from '../domain/person';
import type { Clock } from '../domain/time';
import type { Limit } from '../limits/limit';
import { actionResponse, messageOf, textCard } from './activities';
import type { BotConnectorAdapter, Received } from './adapter';
import { type Answers, answersOf } from './answers';
import { apologise, CARD_ACTION, isInvoke } from './apologise';
import { type BotFeature, type Reply, type Turn, tellShown } from './bot-feature';
import { plainText } from './command-text';
import { hearOfCall } from './hear-of-call';
import { hearSignIn, isSignIn } from './hear-sign-in';
import { ANSWER_WITHIN, inTime } from './in-time';
import { line, words } from './lines';
import { member, mentionedIn } from './members';
import type { Messenger } from './messenger';
import { type RememberDeps, remember } from './remember';
import type { UserTokens } from './user-tokens';
import { type Visitor, visitorOf } from './visitor';

export interface BotDeps extends RememberDeps {
  adapter: BotConnectorAdapter;
  features: readonly BotFeature[];
  messenger: Messenger;
  /** For whoever wants to sign in in their own name; none where nobody is asked to. */
  tokens?: UserTokens;
  clock: Clock;
  /** Whose people may use the bot. */
  tenants: readonly TenantId[] | 'any-in-local';
  /** How often somebody may turn to the bot. No person is faster; a program gets no answer, which would cost us more than it. */
  limit?: Limit;
  /** Milliseconds; `ANSWER_WITHIN` if not given. */
  answerWithin?: number;
  /** The bot can write to this person from now on, and that is kept. */
  onArrived(person: Person): Promise<void>;
  /** Something unexpected happened in `where`. */
  onTrouble(fault: Fault, where: string): void;
}

export interface Bot {
  /**
   * Takes in one activity.
   * @param authorization the request's header.
   */
  receive(authorization: string, activity: unknown): Promise<Received>;
}

type House = BotDeps & { answers: Answers };

/** What the bot itself has to know of a turn. */
interface Visit extends Pick<Visitor, 'personal' | 'leaving'> {
  turn: Turn;
  /** The person's chat was not known before. */
  arrived: boolean;
}

type Handle = (house: House, context: TurnContext, visit: Visit) => Promise<void>;

/** The only place that knows turns and activities: what features see are people, words and cards. */
export function createBot(deps: BotDeps): Bot {
  const house = { ...deps, answers: answersOf(deps.features) };
  // One typing timer would be shared by all turns. Nothing of ours is kept in the turn state.
  const app = new Application<TurnState>({ adapter: deps.adapter, startTypingTimer: false });
  const handled = (handle: Handle) => (context: TurnContext) => guard(house, context, handle);
  app.activity(ActivityTypes.Message, handled(onMessage));
  app.activity(ActivityTypes.InstallationUpdate, handled(onInstallation));
  app.activity(ActivityTypes.Event, (context) => hearOfCall(house, context));
  app.addRoute(isCardAction, handled(onCardAction), true);
  const onSignIn: Handle = (_, context, { turn, personal }) => hearSignIn(house, context, turn, personal);
  app.addRoute(isSignIn, handled(onSignIn), true);
  return {
    receive: (authorization, activity) => deps.adapter.receive(authorization, activity, (context) => app.run(context)),
  };
}

const onMessage: Handle = async (house, context, { turn, personal }) => {
  const mentioned = await mentionedIn(context);
  const asked = { ...turn, ...(mentioned && { mentioned }) };
  const reply = await house.answers.toText(asked, plainText(context.activity.text));
  if (!reply) return;
  const sent = await context.sendActivity(messageOf(personal ? reply : await inPrivate(house, turn.by, reply)));
  if (personal) await tellShown(reply, sent?.id);
};

const onInstallation: Handle = async ({ people, answers }, context, { turn, leaving, arrived }) => {
  if (leaving) await people.unreach(turn.by);
  else if (arrived) for (const reply of await answers.toArrival(turn)) await context.sendActivity(messageOf(reply));
};

const onCardAction: Handle = async (house, context, { turn, personal }) => {
  const reply = personal
    ? ((await house.answers.toAction({ ...turn, message: context.activity.replyToId }, context.activity.value)) ??
      line(turn.by, 'bot.outdated'))
    : line(turn.by, 'bot.privately');
  if ('card' in reply) await keep(house, context, reply);
  await context.sendActivity(actionResponse(reply));
  if ('signIn' in reply && reply.signIn) await house.tokens?.ask(context, reply.signIn);
};

/** Lets in who may come in, and leaves nobody without an answer when something goes wrong. */
async function guard(house: House, context: TurnContext, handle: Handle): Promise<void> {
  const failed = (error: unknown) => house.onTrouble(faultOf(error), 'bot');
  try {
    await inTime(attend(house, context, handle), house.answerWithin ?? ANSWER_WITHIN, failed);
  } catch (error) {
    failed(error);
    await apologise(context, error).catch(failed);
  }
}

async function attend(house: House, context: TurnContext, handle: Handle): Promise<void> {
  const visit = await admit(house, context);
  if (visit) await handle(house, context, visit).finally(() => visit.arrived && house.onArrived(visit.turn.by));
}

async function admit(house: House, context: TurnContext): Promise<Visit | undefined> {
  const visitor = visitorOf(context.activity, house.tenants);
  if (!visitor) {
    house.onTrouble({ kind: 'Refused', at: [] }, 'admission to the bot');
    return undefined;
  }
  if (house.limit && !(await house.limit.allows(visitor.key))) return undefined;
  const { personal, leaving } = visitor;
  const { person, arrived } = await remember(house, visitor, () => member(context, context.activity.from.id));
  const { reach: _, ...by } = person;
  return { turn: { by, now: house.clock() }, personal, leaving, arrived };
}

/** The clicker sees the answer to the click; the message itself must change for their other devices, and to stay. */
async function keep({ onTrouble }: House, context: TurnContext, reply: Reply): Promise<void> {
  const { replyToId } = context.activity;
  if (!replyToId) return;
  // What was clicked has been done: a card that looks old is no reason to say it has not.
  await context
    .updateActivity({ ...messageOf(reply), id: replyToId })
    .catch((error) => onTrouble(faultOf(error), 'card update'));
}

/** Sends the answer to the asker's 1:1 chat. @returns what may be said in front of others. */
async function inPrivate({ messenger }: House, by: Person, reply: Reply): Promise<Reply> {
  const { card, summary } = 'card' in reply ? reply : { card: textCard(reply.text), summary: words(by, 'app.name') };
  const delivery = await messenger.send(by, card, summary);
  if (delivery !== 'unreachable') await tellShown(reply, delivery.sent);
  return line(by, delivery === 'unreachable' ? 'bot.privately-install' : 'bot.privately');
}

const isCardAction = async (context: TurnContext) => isInvoke(context) && context.activity.name === CARD_ACTION;
