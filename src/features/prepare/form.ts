import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MOST_QUESTIONS, type Pondered, type Reflection, reflectionOn } from '../../domain/preparation';

const knownId = z.string().regex(/^[\w-]{1,64}$/);
/** Its true limit is told on the card; this one keeps a card with everything in it sendable. */
const typedText = z.string().max(5000);
const print = z.string().max(64);

/**
 * What the buttons of the card send. `shown` is what its inputs held when it was made, so that a card left open does not undo
 * what was written elsewhere since. A client sends nothing for an input that is empty.
 */
export const prepareData = z.object({
  manager: knownId,
  employee: knownId,
  id: knownId,
  shown: z.record(print, print),
  q0: typedText.default(''),
  q1: typedText.default(''),
  q2: typedText.default(''),
  free: typedText.default(''),
  share: z.string().max(100).default(''),
});
export type PrepareData = z.infer<typeof prepareData>;

export type InputId = 'q0' | 'q1' | 'q2' | 'free';

const INPUTS: readonly InputId[] = ['q0', 'q1', 'q2'];

/** The questions of a conversation with so many of them, the free one last, and the inputs they are answered in. */
export function inputsFor(count: number): { question: Pondered; input: InputId }[] {
  const asked = INPUTS.slice(0, Math.min(count, MOST_QUESTIONS)).map((input, question) => ({ question, input }));
  return [...asked, { question: 'free', input: 'free' }];
}

/** What a card shows, as short as a button can carry it. */
export function printsOf(mine: readonly Reflection[], count: number): Record<string, string> {
  return Object.fromEntries(
    inputsFor(count).map(({ question, input }) => [input, printOf(reflectionOn(mine, question)?.text ?? '')]),
  );
}

export function printOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** The questions that are ticked for the other one, as the choices of the card name them. */
export function tickedIn(mine: readonly Reflection[]): string {
  return mine.flatMap(({ question, sharedAt }) => (sharedAt === undefined ? [] : [String(question)])).join(',');
}
