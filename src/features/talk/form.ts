import { createHash } from 'node:crypto';
import { z } from 'zod';
import { RHYTHMS } from '../../domain/cadence';

const knownId = z.string().regex(/^[\w-]{1,64}$/);
const index = z.number().int().min(0);
/** Its true limit is told on the card; this one keeps a card with everything in it sendable. */
const typedText = z.string().max(5000).default('');
const typedLine = z.string().max(1000).default('');

/** A client sends nothing for an input that is empty. */
const typed = z.object({
  note: typedText,
  only: typedLine,
  act: typedLine,
  owner: z.enum(['manager', 'employee']).default('employee'),
  due: typedLine,
  find: typedLine,
  findDue: typedLine,
  followUp: typedLine,
  topic: typedLine,
});

/** What has been typed on the manager's card. */
export type Typed = z.infer<typeof typed>;

/** What the buttons of the manager's cards send: which talk, and how far it had come when the card was made. */
export const talkData = typed.extend({
  manager: knownId,
  employee: knownId,
  id: knownId,
  version: index.default(0),
  phase: index.default(0),
  /** Of the phase, the question that was being asked. */
  asked: index.default(0),
  /** Where to go: a phase. */
  to: index.default(0),
  /** The question to ask. */
  prompt: index.default(0),
  /** The action to hand over. */
  hand: knownId.optional(),
});
export type TalkData = z.infer<typeof talkData>;

/** What the employee's card sends. */
export const closingData = z.object({
  manager: knownId,
  employee: knownId,
  id: knownId,
  version: index.default(0),
  soWhat: typedText,
  cadence: z
    .enum([...RHYTHMS, 'own'])
    .optional()
    .catch(undefined),
  /** The day of their own, if that is what they chose. */
  on: typedLine,
  baton: typedLine,
});
export type ClosingData = z.infer<typeof closingData>;

/** What a toggle says when it is on. */
export const ON = 'true';

/**
 * The same id for the same content: a card that is clicked twice, or that still holds what it has sent before, adds nothing
 * twice. No part of it can be told from the id.
 */
export function idOf(...content: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 32);
}

/** Everything in somebody's own words on a card. */
export function typedTexts(typed: Typed | undefined): string[] {
  const { note = '', act = '', find = '', topic = '' } = typed ?? {};
  return [note, act, find, topic].filter((text) => text.trim() !== '');
}
