import type { ZodType } from 'zod';
import type { CallNews } from '../domain/call';
import type { Person, PersonId, TenantId } from '../domain/person';
import type { Instant } from '../domain/time';
import type { Card } from './card';

/** Who speaks to the bot, where, and when. Everything in it is verified, or set by the bot itself. */
export interface Turn {
  by: Person;
  now: Instant;
  /** Someone else who was named with an @ in the message. */
  mentioned?: { id: string; name: string };
  /** Id of the message whose button was clicked. */
  message?: string;
}

/** What a handler wants shown. In answer to a card's button, a card replaces the one that was clicked. */
export type Reply = { card: Card; summary: string; shown?: Shown; signIn?: SignInWords } | { text: string };

/** Has Microsoft ask the person, on a card of its own below, to sign in. Only in answer to a button, in the private chat. */
export interface SignInWords {
  text: string;
  button: string;
}

/** What became of it when somebody was asked to sign in. */
export type SignedIn = 'signed-in' | 'failed' | 'given-up';

/** Told under which id the card stands in the chat, once it does. */
export type Shown = (message: string) => Promise<void>;

/** A card has been sent as a message of its own. */
export async function tellShown(reply: Reply, message: string | undefined): Promise<void> {
  if (message && 'shown' in reply) await reply.shown?.(message);
}

/** `/career <word>`, always answered in the private chat. */
export interface Command {
  /** Belongs to no language: what people type for it stands in the catalogues. The empty one is `/career` alone. */
  word: string;
  answer(turn: Turn): Promise<Reply>;
}

/** A button on a card. Its data are a claim by a stranger: parsed by `data`, then looked up. */
export interface Verb<Data = unknown> {
  verb: string;
  data: ZodType<Data>;
  answer(turn: Turn, data: Data): Promise<Reply>;
}

/** Keeps the type of the data between the schema and the handler that gets it. */
export function verb<Data>(
  name: string,
  data: ZodType<Data>,
  answer: (turn: Turn, data: Data) => Promise<Reply>,
): Verb {
  return { verb: name, data, answer: (turn, raw) => answer(turn, raw as Data) };
}

/** The commands that there are for somebody. */
export function commandsFor(person: Person, features: readonly BotFeature[]): Command[] {
  return features.filter(({ isFor }) => isFor?.(person) ?? true).flatMap(({ commands = [] }) => commands);
}

/** A meeting has begun or ended whose chat the bot is in. Nothing is ever said there. */
export interface CallTurn {
  /** Whose doing it was. */
  by: { tenant: TenantId; id: PersonId };
  call: CallNews;
  /** Who is in the chat of the meeting; nothing when Teams does not tell. */
  members?: readonly PersonId[];
  now: Instant;
}

/** What a feature brings to the bot. Features are registered one by one; none knows another. */
export interface BotFeature {
  /** Whom it is for, if not for everyone: for anybody else there is no such command and no such button. */
  isFor?(person: Person): boolean;
  commands?: readonly Command[];
  verbs?: readonly Verb[];
  /** Someone has installed the app (or come back to it). */
  arrived?(turn: Turn): Promise<Reply>;
  /** A message that is no command. At most one feature has it. */
  otherwise?(turn: Turn, text: string): Promise<Reply>;
  call?(turn: CallTurn): Promise<void>;
  /** Somebody has signed in, or has tried to. The answer takes the place of the card with which they did. At most one has it. */
  signedIn?(turn: Turn, how: SignedIn): Promise<Reply>;
}
