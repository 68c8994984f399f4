import { z } from 'zod';
import type { Instant } from '../../domain/time';
import type { ActionKey, ShownCard } from '../people';
import type { RowKind } from '../row';
import { exactly, type Fields } from './schema';

/** A person's cards that are kept up to date, and whether one is on its way. */
export interface Shown {
  cards: readonly ShownCard[];
  /** A process is telling them what is due; if it ended meanwhile, another may from then on. */
  busyUntil?: Instant;
}

const key = z.strictObject({ manager: z.string(), employee: z.string(), id: z.string() } satisfies Fields<ActionKey>);

const shownSchema = exactly<Shown>()(
  z.strictObject({
    cards: z
      .array(
        z.strictObject({
          message: z.string(),
          is: z.enum(['list', 'morning', 'plea', 'answer']),
          of: z.array(key).readonly(),
        } satisfies Fields<ShownCard>),
      )
      .readonly(),
    busyUntil: z.number().optional(),
  } satisfies Fields<Shown>),
);

export const shownRow: RowKind<Shown> = { kind: 'cards', schema: shownSchema };
