import { z } from 'zod';
import type { ActionKey, ShownCard } from '../people';
import { exactly, type Fields } from './schema';

/** All of a person's cards that are kept up to date. */
export interface Shown {
  cards: readonly ShownCard[];
}

const key = z.strictObject({ manager: z.string(), employee: z.string(), id: z.string() } satisfies Fields<ActionKey>);

export const shownSchema = exactly<Shown>()(
  z.strictObject({
    cards: z
      .array(
        z.strictObject({
          message: z.string(),
          is: z.enum(['list', 'morning', 'plea']),
          of: z.array(key).readonly(),
        } satisfies Fields<ShownCard>),
      )
      .readonly(),
  } satisfies Fields<Shown>),
);
