import { z } from 'zod';

/** Which card a button stands on: the answer takes that card's place. */
export type Place = 'list' | 'morning' | 'plea';

/** What a button of an action sends: a claim, until the action is looked up and the clicker is found to have a say in it. */
export interface Button {
  manager: string;
  employee: string;
  id: string;
  on: Place;
  /** For how long to be quiet. */
  days: number;
  /** As it was typed; empty when it was not. */
  due: string;
  words: string;
}

const DEFAULT_QUIET = 3;
const LONGEST_TYPED = 2000;

const id = z.string().min(1).max(64);
const typed = z.string().max(LONGEST_TYPED).catch('');

/** A card may hold several actions, so the names of their inputs end in the action's id. */
export const inputsOf = (action: string) => ({ due: `due-${action}`, words: `words-${action}` });

export const button: z.ZodType<Button> = z
  .looseObject({
    manager: id,
    employee: id,
    id,
    on: z.enum(['list', 'morning', 'plea']).default('morning'),
    days: z.number().int().min(1).max(31).default(DEFAULT_QUIET),
  })
  .transform(({ manager, employee, id: action, on, days, ...inputs }) => {
    const names = inputsOf(action);
    const due = typed.parse(inputs[names.due]);
    return { manager, employee, id: action, on, days, due, words: typed.parse(inputs[names.words]) };
  });
