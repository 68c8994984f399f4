import type { ActionId, ActionRefusal } from './action';
import type { BeforeAction } from './carry-over';
import type { Command } from './command';
import type { Conversation } from './conversation';
import type { PhaseId } from './format';
import type { CommandRefusal, Meeting } from './meeting';
import type { Role } from './pair';
import type { Pondered, Reflection, ReflectionRefusal } from './preparation';
import type { PromptId } from './prompt';
import type { Instant, LocalDate } from './time';

/** How the server says that it does not let a panel in, and will not until it comes with a better token. */
export const NOT_SIGNED_IN = 'not signed in';

/** What the server asks a panel whose token comes to its end; the panel acknowledges with a fresh one. */
export const RENEW = 'renew';

/**
 * What the panel and the server say to each other over the socket. Events from the panel, each acknowledged:
 * `join` (JoinRequest → JoinAnswer), `command` (CommandRequest → CommandAnswer), `prepare` (PrepareRequest → PrepareAnswer),
 * `time` (nothing → TimeAnswer).
 * Events from the server: `meeting` (MeetingNews), after every change by either of the two, `prepared` (PreparedNews) and
 * `shared` (SharedNews).
 */
export interface JoinRequest {
  /** Without it, the conversation that is nearest in time is meant. */
  conversation?: ConversationKey;
  /** As the browser knows them. */
  timeZone: string;
  locale: string;
}

/** A conversation as a link or a card names it. The tenant comes from the token, never from here. */
export interface ConversationKey {
  manager: string;
  employee: string;
  id: string;
}

export type JoinAnswer = Joined | { refused: 'not-found' };

export interface Joined {
  role: Role;
  conversation: ConversationKey;
  /** The reader has chosen a language: the panel speaks it, whatever the browser says. */
  locale?: string;
  /** First the reader, then the other one; names as the two know each other. */
  names: Record<Role, string>;
  startsAt?: Instant;
  place: Conversation['place'];
  agenda: AgendaPhase[];
  meeting: Meeting;
  /** What was sent ahead, in its order; `id` as on the agenda. */
  questions: { id: PromptId; ask: string }[];
  /** The reader's own thoughts on them, which nobody else gets. */
  preparation: readonly Reflection[];
  /** Orders what is told of the preparation: of two, the higher is the later. */
  preparationVersion: number;
  /** What the other one has shared of theirs. */
  shared: readonly Reflection[];
  /** What the two promised each other before this talk. */
  before: readonly BeforeAction[];
  /** The server's clock when it answered: what the panel's own clock says does not matter. */
  now: Instant;
}

/** A phase with its words, in the reader's language. The manager gets what the employee does not need: why it is
 * asked, what to listen for, and how to follow it up. */
export interface AgendaPhase {
  id: PhaseId;
  minutes: number;
  name: string;
  /** One line for this part: how to coach, for the manager; what is theirs in it, for the employee. */
  line?: string;
  prompts: AgendaPrompt[];
}

export interface AgendaPrompt {
  id: PromptId;
  ask: string;
  coach?: { why: string; listen: string; probes: readonly string[] };
  sensitive?: true;
  ownView?: true;
  introduces?: true;
  /** It was sent in advance. */
  ahead?: true;
}

export interface CommandRequest {
  conversation: ConversationKey;
  command: Command;
}

export type CommandAnswer =
  | { meeting: Meeting; now: Instant }
  | { refused: CommandRefusal | 'not-found'; now: Instant }
  | { refused: 'unreadable' };

export interface MeetingNews {
  conversation: ConversationKey;
  meeting: Meeting;
  now: Instant;
}

/** Keeps a thought, or says who may read it. Sent again, it does the same again: nothing is lost by doubt. */
export interface PrepareRequest {
  conversation: ConversationKey;
  question: Pondered;
  text?: string;
  share?: boolean;
}

/** The server's clock, looked at for nothing else. */
export interface TimeAnswer {
  now: Instant;
}

export type PrepareAnswer = Prepared | { refused: ReflectionRefusal | 'not-found' | 'over' | 'unreadable' | 'trouble' };

/** The reader's own thoughts, as any of their devices has left them. */
export type Prepared = Pick<Joined, 'preparation' | 'preparationVersion'>;

export interface PreparedNews extends Prepared {
  conversation: ConversationKey;
}

/** What both may see of each other, after every change to it: what the other one has shared, what was promised before. */
export interface SharedNews extends Partial<Pick<Joined, 'shared' | 'before'>> {
  conversation: ConversationKey;
}

/** What becomes of something that the reader promised before; a day to take it along to. */
export type PromiseWish = { action: ActionId } & (
  | { do: 'done' | 'undo' }
  /** In the owner's own words, if they like. */
  | { do: 'drop'; reason?: string }
  | { do: 'take-along'; due: LocalDate }
);
export type PromiseRequest = PromiseWish & { conversation: ConversationKey };
export type PromiseAnswer = Pick<Joined, 'before'> | { refused: ActionRefusal | 'not-found' | 'unreadable' };
