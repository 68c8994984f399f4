import type { ConversationId } from './conversation';
import type { Role } from './pair';
import type { Instant } from './time';

/** One of the questions sent ahead, by its index, or whatever else is on the writer's mind. */
export type Pondered = number | 'free';

/** What one of the two thinks about a question. Only they can read it, until they share it. */
export interface Reflection {
  question: Pondered;
  text: string;
  /** Since when the other one may read it. */
  sharedAt?: Instant;
}

/** How one of the two gets ready for a conversation. */
export interface Preparation {
  conversation: ConversationId;
  role: Role;
  reflections: readonly Reflection[];
  /** Counts the changes to the reflections: of two states of one preparation, the higher is the later. */
  version: number;
  /** When they were sent the questions: nobody is sent them twice. */
  askedAt?: Instant;
  /** The start that their last ready check was for: a date that was moved deserves another. */
  readyFor?: Instant;
  /** When they were sent the card on which they sum up a talk without the panel: nobody is sent it twice. */
  closingAt?: Instant;
}

export type ReflectionRefusal = 'too-long' | 'nothing-written';
export type Prepared = Preparation | { refused: ReflectionRefusal };

export const LONGEST_REFLECTION = 2000;
/** No conversation has more questions than these; an index beyond is a stranger's invention. */
export const MOST_QUESTIONS = 3;

export function newPreparation(conversation: ConversationId, role: Role): Preparation {
  return { conversation, role, reflections: [], version: 0 };
}

/** Keeps a thought in place of the earlier one. What was shared stays shared; an empty text takes it away. */
export function reflect(preparation: Preparation, question: Pondered, text: string): Prepared {
  if (text.length > LONGEST_REFLECTION) return { refused: 'too-long' };
  const before = reflectionOn(preparation.reflections, question);
  if (text === (before?.text ?? '')) return preparation;
  return replaced(preparation, question, text.trim() === '' ? undefined : { ...before, question, text });
}

/** Lets the other one read this thought from now on, as it is and as it will be. */
export function share(preparation: Preparation, question: Pondered, now: Instant): Prepared {
  const before = reflectionOn(preparation.reflections, question);
  if (!before) return { refused: 'nothing-written' };
  return before.sharedAt === undefined ? replaced(preparation, question, { ...before, sharedAt: now }) : preparation;
}

/** Takes it back: what has been read is read, and nothing more of it will be. */
export function unshare(preparation: Preparation, question: Pondered): Preparation {
  const before = reflectionOn(preparation.reflections, question);
  if (before?.sharedAt === undefined) return preparation;
  return replaced(preparation, question, { question, text: before.text });
}

/** All that the other one may see of it. */
export function sharedWith(preparation: Preparation): Reflection[] {
  return preparation.reflections.filter(({ sharedAt }) => sharedAt !== undefined);
}

export function reflectionOn(reflections: readonly Reflection[], question: Pondered): Reflection | undefined {
  return reflections.find((reflection) => reflection.question === question);
}

function replaced(preparation: Preparation, question: Pondered, next: Reflection | undefined): Preparation {
  const others = preparation.reflections.filter((reflection) => reflection.question !== question);
  const reflections = next ? [...others, next] : others;
  return { ...preparation, reflections, version: preparation.version + 1 };
}
